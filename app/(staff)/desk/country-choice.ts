import type { Person } from "@/components/forms/tasks/people";
import { compareText, countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import type { DeskRecord } from "@/lib/log/views";

/** Countries to choose from, by their names: those of the record, or some of them. */
export function countryChoice(
  record: Pick<DeskRecord, "countries">,
  locale: Locale,
  codes: readonly string[] = record.countries.map(({ code }) => code),
): Person[] {
  const order = compareText(locale);
  return codes
    .map((id) => ({ id, label: countryName(id, locale) }))
    .sort((one, other) => order(one.label, other.label));
}
