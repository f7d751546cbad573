"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useSaid } from "@/components/desk/said";
import { actOf } from "@/components/form/act-of";
import { giveUpCopy } from "@/components/form/back-guard";
import { useActForm } from "@/components/form/use-act-form";
import { whenActing } from "@/components/ui/when-acting";
import type { FormAnswer } from "@/lib/access/form-action";
import { formatMoment } from "@/lib/access/moments";
import { performAct } from "@/lib/acts/perform-act";
import type { FormOptions } from "@/lib/desk/form-options";
import type { DropDrafts } from "@/lib/drafts/schema";
import { formatDate } from "@/lib/i18n/dates";
import { inLanguages } from "@/lib/i18n/locales";
import { useFieldName } from "./field-name";
import { type EntryFields, type FormValues, storedAs } from "./form-values";
import { useChoices } from "./use-choices";

type Saved = { id: string; version: number };

/** An entry that is edited. */
export type Subject = { id: string; version: number; isPublic: boolean };

/**
 * The form of one entry, new or on the log, as every form is made; once it is saved, the page with the entry follows, or
 * the form of the next one.
 * @param entry what it starts from
 * @param subject the entry that is edited; null for a new one
 * @param newId the id of a new one: a save whose answer was lost is then not made twice
 * @returns the form, and what can be chosen in it for the countries that it names
 */
export function useEntryForm(entry: EntryFields, subject: Subject | null, newId: string, given: FormOptions) {
  const t = useTranslations("desk.stale");
  const labels = useTranslations("labels");
  const locale = useLocale();
  const timeZone = useTimeZone();
  const router = useRouter();
  const said = useSaid();
  const words = useTranslations("desk.workspace");
  const tSaid = useTranslations("forms.said");
  const fieldName = useFieldName();
  const answerLost = useRef(false);
  // Needed where somebody else has saved meanwhile, at the soonest.
  const [reading, setReading] = useState<typeof import("./value-in-words") | null>(null);
  useEffect(() => whenActing(() => void import("./value-in-words").then(setReading, () => {})), []);
  const id = subject?.id ?? newId;

  const andNext = useRef(false);
  const follow = (next: Route) => {
    if (giveUpCopy()) router.replace(next);
    else router.push(next);
    router.refresh();
  };
  /** What takes a save back: a new entry is removed, one that was changed gets back what was stored before. */
  const undoOf = (now: Saved, before: EntryFields) => (confirmed: string[]) =>
    subject
      ? performAct("entry:edit", {
          ...now,
          entry: before,
          correctionReason: { ...inLanguages(), [locale]: tSaid("takenBack") },
          confirmed,
        })
      : performAct("entry:remove", { ...now, reason: tSaid("takenBack") });

  const log = async (
    input: FormValues,
    draft?: DropDrafts,
  ): Promise<FormAnswer<{ id: string; version?: number }>> => {
    try {
      const answer = await performAct("entry:log", input, draft);
      // It was saved by the try before, whose answer was lost.
      return !answer.ok && answer.key === "id-taken" && answerLost.current
        ? { ok: true, value: { id: input.id } }
        : answer;
    } catch (error) {
      answerLost.current = true;
      throw error;
    }
  };
  const frame = useActForm<FormValues, { id: string; version?: number }>({
    schema: async () => {
      const { EditEntry, LogEntry } = await import("@/lib/log/schema");
      return subject ? EditEntry : LogEntry;
    },
    prefix: "entry",
    defaults: subject
      ? { id, version: subject.version, entry, correctionReason: inLanguages() }
      : { id, entry },
    action: subject ? actOf("entry:edit") : log,
    draft: `entry:${subject ? id : ["new", entry.kind, ...entry.countries].join(":")}`,
    nameOf: (path) => fieldName(path.replace(/^entry\./, ""), entry.kind),
    leaves: true,
    // The count goes by proceedings alone; a meeting may be of many countries, and names people.
    showFirst: (input) =>
      subject?.isPublic && entry.kind === "proceeding"
        ? { act: "entry:edit", input }
        : !subject && input.publish && (entry.kind === "proceeding" || entry.kind === "engagement")
          ? { act: "entry:log", input }
          : null,
    onProposed: () => follow((subject ? `/desk/entries/${id}` : "/desk") as Route),
    onDone: (saved, values, before) => {
      said({
        text: words(values.publish || subject?.isPublic ? "savedPublic" : "saved"),
        ...(saved.version
          ? { undo: undoOf({ id: saved.id, version: saved.version }, before as EntryFields) }
          : {}),
      });
      if (andNext.current) {
        follow(nextOf(values));
        return;
      }
      const country = values.entry.countries[0];
      // An entry of no country has no page but its own.
      const path = country ? `/desk/countries/${country}` : `/desk/entries/${id}`;
      const next = `${path}?saved=${id}#entry-${id}` as Route;
      follow(next);
    },
    storedAs,
    staleWords: ({ current, savedBy }) => ({
      title: t("title"),
      text: t("text", {
        version: Number(current.version),
        name: savedBy ?? t("someone"),
        date: formatMoment(new Date(String(current.changedAt)), locale, timeZone),
      }),
    }),
    inWords: (field, value, names) =>
      reading?.valueInWords(field, value, {
        label: (group, choice) => {
          const key = `${group}.${choice}`;
          return labels.has(key as never) ? labels(key as never) : null;
        },
        names: { ...names, ...namesIn(options) },
        date: (date) => formatDate(date, locale),
        language: (language) => labels(`locale.${language}`),
      }),
  });
  const { options, addBody } = useChoices(given, frame.form.control);
  const press = (also: Partial<FormValues> | undefined, next: boolean) => {
    andNext.current = next;
    return frame.submit(also);
  };
  return {
    frame: { ...frame, submit: (also?: Partial<FormValues>) => press(also, false) },
    /** Saves, and opens the same form for the next one. */
    saveAndNext: () => void press(undefined, true),
    options,
    addBody,
  };
}

/** The form of the next entry of the same kind: what letters of one day share is filled in. */
function nextOf({ id, entry }: FormValues): Route {
  const shared =
    entry.kind === "dispatch"
      ? { wave: entry.waveId, package: entry.packageId, channel: entry.channel }
      : undefined;
  const query = new URLSearchParams({ kind: entry.kind, ...shared, after: id });
  return `/desk/entries/new?${query}` as Route;
}

/** What the ids that can be chosen are called. */
function namesIn({ choices, sources, ...options }: FormOptions): Record<string, string> {
  const lists = [options.countries, options.waves, options.packages, options.files];
  const earlier = [
    choices.bodies,
    choices.contacts,
    choices.dispatches,
    choices.responses,
    choices.proceedings,
  ];
  return Object.fromEntries([
    ...[...lists, ...earlier].flat().map(({ id, label }) => [id, label]),
    ...sources.map(({ id, title }) => [id, title]),
  ]);
}
