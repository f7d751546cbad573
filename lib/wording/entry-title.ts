import { compareText, countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { type Locale, pickText } from "@/lib/i18n/locales";
import { mostNamed } from "@/lib/log/country-entries";
import type { PublicEngagement, PublicEntry, PublicProceeding, RecordView } from "@/lib/log/views";
import type { CountryCode } from "@/lib/standing/entry";
import { isRecognition } from "@/lib/standing/position";
import { translator } from "@/lib/text/translator";
import { entryKind, entryWord, scheduledText } from "./entry-kind";
import { entryBody } from "./names";

/** What an entry is called in one line of plain text, for readers outside the tracker. */

type Bodies = Pick<RecordView, "bodies">;

/** The countries of an entry in one phrase; many are counted instead of named. */
export function countriesPhrase(codes: readonly CountryCode[], locale: Locale): string {
  if (codes.length === 0) return translator(locale, "record")("entry.international");
  if (codes.length > mostNamed) return translator(locale, "map")("count", { count: codes.length });
  return codes
    .map((code) => countryName(code, locale))
    .sort(compareText(locale))
    .join(", ");
}

/**
 * An act that recognises: where, by whom, when.
 * @param countries those of the entry that the line is about
 */
export const recognitionTitle = (
  entry: PublicEntry,
  countries: readonly CountryCode[],
  record: Bodies,
  locale: Locale,
): string =>
  translator(locale, "followers")("calendar.recognition", {
    country: countriesPhrase(countries, locale),
    body: entryBody(entry, record, locale)?.text ?? "",
    date: formatDate(entry.occurredOn, locale),
  });

/**
 * An entry in the feed and the calendar: where, what, a meeting's own name, by whom, when. Of a recognition it says that it
 * is one: "Motion – Adopted" does not.
 */
export function entryTitle(entry: PublicEntry, record: Bodies, locale: Locale): string {
  if (entry.kind === "proceeding" && isRecognition(entry))
    return recognitionTitle(entry, entry.countries, record, locale);
  const own = entry.kind === "engagement" ? pickText(entry.title, locale)?.text : null;
  const parts = [
    [entryKind(entry, locale), own].filter(Boolean).join(" – "),
    scheduledText(entry, locale),
    entryBody(entry, record, locale)?.text,
    formatDate(entry.occurredOn, locale),
  ];
  return `${countriesPhrase(entry.countries, locale)}: ${parts.filter(Boolean).join(", ")}`;
}

/**
 * An act or a meeting for search engines: "Act – step, body", "Meeting, body". Without the step a rejected bill would read
 * like an act.
 */
export function eventName(
  entry: PublicProceeding | PublicEngagement,
  record: Bodies,
  locale: Locale,
): string {
  const title = pickText(entry.title, locale)?.text;
  const what =
    entry.kind === "proceeding"
      ? [title ?? entry.titleOriginal, entryWord(entry, locale)].filter(Boolean).join(" – ")
      : (title ?? entryWord(entry, locale));
  return [what, entryBody(entry, record, locale)?.text].filter(Boolean).join(", ");
}

/** An entry where a reader reports an error in it: every country by name, by whom, when. */
export const reportedEntry = (entry: PublicEntry, record: Bodies, locale: Locale): string =>
  [
    ...entry.countries.map((code) => countryName(code, locale)),
    entryBody(entry, record, locale)?.text,
    formatDate(entry.occurredOn, locale),
  ]
    .filter(Boolean)
    .join(", ");
