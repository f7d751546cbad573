"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { DropDrafts, KeepDraft } from "@/lib/drafts/schema";
import type { OtherWriter } from "./editing-line";

type Fields = Record<string, unknown>;
/** When it was, as messages say it. */
export type At = { day: string; clock: string };
type Content = { values: Fields; base: Fields };
/** A draft that was kept earlier. */
export type EarlierDraft = { content: Content; tab: string; savedAt: At; names: Record<string, string> };
/** What is known of what is being kept: when it was, that it could not be, that another open form has kept its own. */
export type Keeping = { state: "kept" | "failed" | "elsewhere"; at: At | null };

/** How long after the last key stroke a draft is sent, in milliseconds. */
const restsFor = 2000;
const address = "/api/desk/drafts";
const post = (sent: KeepDraft | DropDrafts): Promise<Response> =>
  fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(sent),
    keepalive: "drop" in sent,
  });
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
/** Names this open form among others of the same. */
const newTab = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => alphabet[byte & 31]).join("");

/** What a form has sent as it went away, within the page: who opens it again asks once that has arrived. */
let lastSent: Promise<unknown> = Promise.resolve();

/**
 * Keeps what is typed into a form on the server, for whoever types it: two seconds after the last key stroke, and when the
 * page is left. Nothing is kept in the browser. Each open form keeps its own; one that is taken up goes over into it.
 * @param key what the form is of (lib/drafts/schema.ts); none: nothing is kept
 * @param base what the form's fields were when it was opened
 * @param unsaved whether anything was typed
 */
export function useDraft<Values extends FieldValues>(
  key: string | undefined,
  form: UseFormReturn<Values>,
  base: Fields,
  unsaved: boolean,
) {
  const [earlier, setEarlier] = useState<readonly EarlierDraft[]>([]);
  const [keeping, setKeeping] = useState<Keeping | null>(null);
  // Told with each answer about the draft: nothing is asked for it alone.
  const [others, setOthers] = useState<readonly OtherWriter[]>([]);
  const [firstTab] = useState(newTab);
  const tab = useRef(firstTab);
  const now = useRef({ base, unsaved });
  useEffect(() => {
    now.current = { base, unsaved };
  });
  // Nothing is sent while a save is under way or done.
  const pauses = useRef(false);
  const instead = useRef<string | null>(null);
  /** Whether something of this form, or of the one taken up in it, is kept by now. */
  const goesOn = useRef(false);
  /** Drafts of this form that the person has been offered: nothing of them is news. */
  const known = useRef(new Set<string>());
  const last = useRef<string | null>(null);
  const flight = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** What is to be sent; null where nothing is, or nothing new. */
  const next = useCallback((): Omit<KeepDraft, "onlyGoingOn"> | null => {
    if (!key || pauses.current || !now.current.unsaved) return null;
    const content: Content = { values: form.getValues(), base: now.current.base };
    const text = JSON.stringify(content);
    if (text === last.current) return null;
    last.current = text;
    return { form: key, tab: tab.current, instead: instead.current, content };
  }, [key, form]);

  const send = useCallback(() => {
    clearTimeout(timer.current);
    const draft = next();
    if (!draft) return;
    flight.current = flight.current
      .then(() => post({ ...draft, onlyGoingOn: false }))
      .then(async (answer) => {
        if (!answer.ok) throw new Error(`The draft was answered with ${answer.status}`);
        const { tabs, savedAt, others } = (await answer.json()) as {
          tabs: string[];
          savedAt: At;
          others: OtherWriter[];
        };
        setOthers(others);
        if (draft.tab !== tab.current) return;
        instead.current = null;
        goesOn.current = true;
        setKeeping({
          state: tabs.some((one) => !known.current.has(one)) ? "elsewhere" : "kept",
          at: savedAt,
        });
      })
      .catch(() => {
        if (draft.tab !== tab.current) return;
        last.current = null;
        setKeeping({ state: "failed", at: null });
      });
  }, [next]);

  /** Asks for what is kept of this form; null where there is no answer. */
  const ask = useCallback(
    async (signal?: AbortSignal): Promise<EarlierDraft[] | null> => {
      const answer = await fetch(
        `${address}?form=${encodeURIComponent(key ?? "")}`,
        signal ? { signal } : {},
      ).catch(() => null);
      if (!answer?.ok) return null;
      const { drafts, others } = (await answer.json()) as { drafts: EarlierDraft[]; others: OtherWriter[] };
      if (signal?.aborted) return null;
      setOthers(others);
      return drafts;
    },
    [key],
  );
  const offer = useCallback((drafts: readonly EarlierDraft[] | null) => {
    const those = drafts?.filter((one) => one.tab !== tab.current && one.tab !== instead.current) ?? [];
    for (const one of those) known.current.add(one.tab);
    setEarlier(those);
  }, []);

  useEffect(() => {
    if (!key) return;
    const stop = new AbortController();
    void lastSent.then(() => ask(stop.signal)).then((drafts) => !stop.signal.aborted && offer(drafts));
    return () => stop.abort();
  }, [key, ask, offer]);

  useEffect(() => {
    if (!key) return;
    const later = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(send, restsFor);
    };
    const end = form.subscribe({ formState: { values: true }, callback: later });
    const leave = () => {
      const draft = next();
      if (!draft) return;
      const text = JSON.stringify({ ...draft, onlyGoingOn: goesOn.current || draft.instead !== null });
      if (!navigator.sendBeacon(address, new Blob([text], { type: "application/json" }))) last.current = null;
    };
    const onVisibility = async () => {
      if (document.visibilityState === "hidden") {
        leave();
        return;
      }
      // Meanwhile the same form may have been filled elsewhere, or someone else has begun.
      const drafts = await ask();
      const other = drafts?.find((one) => one.tab !== tab.current && !known.current.has(one.tab));
      if (other && goesOn.current) setKeeping({ state: "elsewhere", at: other.savedAt });
    };
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      end();
      clearTimeout(timer.current);
      const draft = next();
      if (draft)
        lastSent = flight.current.then(() => post({ ...draft, onlyGoingOn: false })).catch(() => undefined);
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", onVisibility);
    };
  }, [key, form, next, send, ask]);

  return {
    earlier,
    keeping,
    others,
    /** An earlier draft is taken up in this form. What was typed before that is kept first, and offered beside it. */
    take: (one: EarlierDraft) => {
      const typed = next();
      if (now.current.unsaved)
        flight.current = flight.current
          .then(() => typed && post({ ...typed, onlyGoingOn: false }))
          .then(() => ask())
          .then(offer)
          .catch(() => undefined);
      tab.current = newTab();
      instead.current = one.tab;
      known.current.delete(one.tab);
      last.current = null;
      setEarlier(earlier.filter((other) => other !== one));
      clearTimeout(timer.current);
      timer.current = setTimeout(send, restsFor);
    },
    /** What was offered is not wanted. */
    putAside: () => {
      const drop = earlier.map((one) => one.tab);
      // After what is on its way: a save waits for both.
      if (key) flight.current = flight.current.then(() => post({ form: key, drop })).catch(() => undefined);
      setEarlier([]);
    },
    /** What goes with a save: the draft of this form, and the one taken up in it. */
    own: (): DropDrafts | undefined =>
      key ? { form: key, drop: [tab.current, ...(instead.current ? [instead.current] : [])] } : undefined,
    /** Before a save: what is on its way arrives first, and nothing follows. */
    pause: async () => {
      pauses.current = true;
      clearTimeout(timer.current);
      await flight.current;
    },
    /** After it. @param saved whether there is nothing left that a draft would keep */
    resume: (saved: boolean) => {
      pauses.current = false;
      if (saved) {
        last.current = null;
        now.current = { ...now.current, unsaved: false };
        setKeeping(null);
      } else timer.current = setTimeout(send, restsFor);
    },
  };
}

/** Values as a form of today holds them: what is missing or of another shape stays as it is there. */
export function fitted<Values extends object>(shape: Values, kept: Fields): Values {
  return Object.fromEntries(
    Object.entries(shape).map(([field, value]) => [field, fits(value, kept[field])]),
  ) as Values;
}

function fits(shape: unknown, kept: unknown): unknown {
  if (kept === undefined || kept === null || shape === null || shape === undefined) return kept ?? shape;
  if (typeof shape !== typeof kept || Array.isArray(shape) !== Array.isArray(kept)) return shape;
  if (Array.isArray(shape) || typeof shape !== "object") return kept;
  return Object.keys(shape).length === 0 ? kept : fitted(shape, kept as Fields);
}
