import { formatDate } from "@/lib/i18n/dates";
import { type Locale, pickText } from "@/lib/i18n/locales";
import type { PublicEntry } from "@/lib/log/views";
import { calledOffOn, type DispatchFacts, scheduledFor } from "@/lib/standing/entry";
import { translator } from "@/lib/text/translator";

/** What kind of thing an entry is, in the field's words. */

/** In a word or two: the step, what an answer says, the form of a meeting; of others their kind. */
export function entryWord(entry: PublicEntry, locale: Locale): string {
  const label = translator(locale, "labels");
  switch (entry.kind) {
    case "proceeding":
      return label(`step.${entry.step}`);
    case "response":
      return label(`nature.${entry.nature}`);
    case "engagement":
      return label(`engagementForm.${entry.engagementForm}`);
    case "dispatch":
      return letterWord(entry, locale);
    default:
      return label(`kind.${entry.kind}`);
  }
}

/** What a letter is: a reminder, a reply, thanks; of a package, and of what nobody has said more of, that it is a letter. */
export function letterWord({ letterKind }: Pick<DispatchFacts, "letterKind">, locale: Locale): string {
  const label = translator(locale, "labels");
  return letterKind && letterKind !== "package" && letterKind !== "other"
    ? label(`letterKind.${letterKind}`)
    : label("kind.dispatch");
}

/** What became of a letter, within a line that says what it is: "Letter: sent". */
export function dispatchKind(entry: Pick<DispatchFacts, "rung" | "letterKind">, locale: Locale): string {
  const rung = translator(locale, "labels")(`rung.${entry.rung}`);
  return `${letterWord(entry, locale)}: ${rung.toLocaleLowerCase(locale)}`;
}

/** In the public's words: "Resolution – Adopted", "Response: Declined". */
export function entryKind(entry: PublicEntry, locale: Locale): string {
  const label = translator(locale, "labels");
  switch (entry.kind) {
    case "proceeding":
      return `${label(`form.${entry.form}`)} – ${entryWord(entry, locale)}`;
    case "response":
      return `${label("kind.response")}: ${entryWord(entry, locale)}`;
    case "dispatch":
      return dispatchKind(entry, locale);
    default:
      return entryWord(entry, locale);
  }
}

/** What stands over an entry that is shown whole: its kind, its own title, or both; a title says which language it is in. */
export type EntryHeading = { kind: string | null; title: { text: string; lang: Locale } | null };

/** Of a meeting the title alone: "Hearing of …" needs no "Hearing" before it. */
export function entryHeading(entry: PublicEntry, locale: Locale): EntryHeading {
  const title = "title" in entry ? pickText(entry.title, locale) : null;
  return { kind: title && entry.kind === "engagement" ? null : entryKind(entry, locale), title };
}

/** "scheduled for 10 December 2026", and when that was called off; null for what has happened. */
export function scheduledText(entry: PublicEntry, locale: Locale): string | null {
  const on = scheduledFor(entry);
  const off = calledOffOn(entry);
  const label = translator(locale, "labels");
  const scheduled = on && label("scheduledFor", { date: formatDate(on, locale) });
  return scheduled && off
    ? `${scheduled}, ${label("calledOff", { date: formatDate(off, locale) })}`
    : scheduled;
}
