import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import type { RecordView } from "@/lib/log/views";
import { reportedEntry } from "@/lib/wording/entry-title";

export const isCountryCode = (text: string): boolean => /^[A-Z]{2}$/.test(text);

/** What a report is about, as it is named, and the country whose page shows it; the entry where it is one. */
export type About = { name: string; country: string | null; entryId: string | null };

/**
 * Finds what a report is about in a record.
 * @param about code of a country or id of an entry
 * @returns null when the record does not have it
 */
export function findAbout(record: RecordView, about: string, locale: Locale): About | null {
  if (isCountryCode(about)) {
    const known = record.countries.some((country) => country.code === about);
    return known ? { name: countryName(about, locale), country: about, entryId: null } : null;
  }
  const entry = record.entry(about);
  if (!entry) return null;
  const country = entry.countries[0] ?? null;
  return { name: reportedEntry(entry, record, locale), country, entryId: entry.id };
}
