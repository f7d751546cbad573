import { type Edtf, precisionOf } from "@/lib/calendar/edtf";
import { countryName } from "./country-names";
import { formatDate } from "./dates";
import { languageName } from "./language-names";
import { isLocale, type Locale } from "./locales";

/**
 * Dates, names of countries and lists in any language that a letter may be written in. The languages of the record have their
 * own words for these; the others have those of `Intl`.
 */

/** The language of the record that a tag is of, if it is one: `uk` for `uk-UA`. */
export function localeOf(language: string): Locale | null {
  const [base = ""] = language.toLowerCase().split("-");
  return isLocale(base) ? base : null;
}

/** A civil date in words, no more precise than it is known. */
export function dateIn(language: string, date: Edtf): string {
  const locale = localeOf(language);
  if (locale) return formatDate(date, locale);
  const precision = precisionOf(date);
  if (precision === "year") return date;
  const [year, month, day] = date.split("-").map(Number) as [number, number, number | undefined];
  const format = new Intl.DateTimeFormat(language, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
    ...(precision === "day" ? { day: "numeric" } : {}),
  });
  return format.format(new Date(Date.UTC(year, month - 1, day ?? 1)));
}

/** The name of a country (ISO 3166-1 alpha-2); English where the language has none. */
export function countryIn(language: string, code: string): string {
  const locale = localeOf(language);
  if (locale) return countryName(code, locale);
  const name = new Intl.DisplayNames(language, { type: "region", fallback: "none" }).of(code);
  return name ?? countryName(code, "en");
}

/** The name of a language; English where the letter's language has none. */
export function languageIn(language: string, tag: string): string {
  const locale = localeOf(language);
  if (locale) return languageName(tag, locale) ?? tag;
  const name = new Intl.DisplayNames(language, { type: "language", fallback: "none" }).of(tag);
  return name ?? languageName(tag, "en") ?? tag;
}

/** Names in a row, as the language joins them: "Canada, Latvia and Poland". */
export function listIn(language: string, items: readonly string[]): string {
  const [base = ""] = language.split("-");
  if (base !== "crh")
    return new Intl.ListFormat(language === "en" ? "en-GB" : language, { type: "conjunction" }).format(items);
  const last = items.at(-1) ?? "";
  return items.length > 1 ? `${items.slice(0, -1).join(", ")} ve ${last}` : last;
}
