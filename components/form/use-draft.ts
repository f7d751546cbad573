"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
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
const post = (body: string, keepalive = false): Promise<Response> =>
  fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body, keepalive });
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
/** Names this open form among others of the same. */
const newTab = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => alphabet[byte & 31]).join("");

/** What a form has sent as it went away, within the page: who opens it again asks once that has arrived. */
let lastSent: Promise<unknown> = Promise.resolve();

/**
 * Keeps what is typed into a form on the server, for whoever types it: two seconds after the last key stroke, and when the
 * page is left. Nothing is kept in the browser. While an earlier draft is offered and nobody has chosen, it is not
 * written over.
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
  const [earlier, setEarlier] = useState<EarlierDraft | null>(null);
  const [keeping, setKeeping] = useState<Keeping | null>(null);
  // Told with each answer about the draft: nothing is asked for it alone.
  const [others, setOthers] = useState<readonly OtherWriter[]>([]);
  const [tab] = useState(newTab);
  const now = useRef({ base, unsaved });
  useEffect(() => {
    now.current = { base, unsaved };
  });
  // Until it is known whether there is an earlier draft, and what becomes of it, that one stays.
  const undecided = useRef(true);
  // Nothing is sent while a save is under way or done.
  const pauses = useRef(false);
  const instead = useRef<string | null>(null);
  const last = useRef<string | null>(null);
  const flight = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** What is to be sent; null where nothing is, or nothing new. */
  const next = useCallback((): string | null => {
    if (!key || pauses.current || !now.current.unsaved) return null;
    const content: Content = { values: form.getValues(), base: now.current.base };
    const text = JSON.stringify({
      form: key,
      tab,
      instead: instead.current,
      unlessThere: undecided.current,
      content,
    });
    return text === last.current ? null : text;
  }, [key, tab, form]);

  const send = useCallback(() => {
    clearTimeout(timer.current);
    const text = undecided.current ? null : next();
    if (text === null) return;
    last.current = text;
    flight.current = flight.current
      .then(() => post(text))
      .then(async (answer) => {
        if (!answer.ok) throw new Error(`The draft was answered with ${answer.status}`);
        const { other, savedAt, others } = (await answer.json()) as {
          other: boolean;
          savedAt: At;
          others: OtherWriter[];
        };
        setOthers(others);
        setKeeping({ state: other ? "elsewhere" : "kept", at: savedAt });
      })
      .catch(() => {
        last.current = null;
        setKeeping({ state: "failed", at: null });
      });
  }, [next]);

  useEffect(() => {
    if (!key) return;
    const stop = new AbortController();
    undecided.current = true;
    void (async () => {
      try {
        await lastSent;
        const answer = await fetch(`${address}?form=${encodeURIComponent(key)}`, { signal: stop.signal });
        const { draft, others = [] } = (await answer.json()) as {
          draft?: EarlierDraft | null;
          others?: OtherWriter[];
        };
        setOthers(others);
        if (draft) {
          setEarlier(draft);
          return;
        }
      } catch {
        if (stop.signal.aborted) return;
        // Whether there is one is not known; what is typed now counts.
      }
      undecided.current = false;
      timer.current = setTimeout(send, restsFor);
    })();
    return () => stop.abort();
  }, [key, send]);

  useEffect(() => {
    if (!key) return;
    const end = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(send, restsFor);
      },
    });
    const leave = () => {
      const text = next();
      if (text === null) return;
      const leaving = JSON.stringify({ ...JSON.parse(text), leaving: true });
      if (navigator.sendBeacon(address, new Blob([leaving], { type: "application/json" })))
        last.current = text;
    };
    const onVisibility = async () => {
      if (document.visibilityState === "hidden") {
        leave();
        return;
      }
      // Meanwhile the same form may have been filled elsewhere, or someone else has begun.
      const answer = await fetch(`${address}?form=${encodeURIComponent(key)}`).catch(() => null);
      if (!answer?.ok) return;
      const { draft, others } = (await answer.json()) as {
        draft: EarlierDraft | null;
        others: OtherWriter[];
      };
      setOthers(others);
      if (draft && draft.tab !== tab && last.current !== null)
        setKeeping({ state: "elsewhere", at: draft.savedAt });
    };
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      end();
      clearTimeout(timer.current);
      const text = next();
      if (text !== null) lastSent = flight.current.then(() => post(text)).catch(() => undefined);
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", onVisibility);
    };
  }, [key, tab, form, next, send]);

  /** The earlier draft was chosen or put aside; from now on what is typed takes its place. */
  const settle = (takenUp: boolean) => {
    if (takenUp) instead.current = earlier?.tab ?? null;
    else if (key)
      // What is typed from now on follows it, and is not dropped by it.
      flight.current = post(JSON.stringify({ form: key, drop: true }), true).catch(() => undefined);
    setEarlier(null);
    undecided.current = false;
    clearTimeout(timer.current);
    timer.current = setTimeout(send, restsFor);
  };
  return {
    earlier,
    keeping,
    others,
    settle,
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
