import { type Edtf, precisionOf } from "@/lib/calendar/edtf";
import type { Locale } from "./locales";

const crimeanTatarMonths = [
  "yanvar",
  "fevral",
  "mart",
  "aprel",
  "mayıs",
  "iyün",
  "iyül",
  "avgust",
  "sentâbr",
  "oktâbr",
  "noyabr",
  "dekabr",
];

const intlLocale = { en: "en-GB", uk: "uk-UA" } as const;
const formats = {
  en: {
    day: new Intl.DateTimeFormat(intlLocale.en, {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }),
    month: new Intl.DateTimeFormat(intlLocale.en, { month: "long", year: "numeric", timeZone: "UTC" }),
  },
  uk: {
    day: new Intl.DateTimeFormat(intlLocale.uk, {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }),
    month: new Intl.DateTimeFormat(intlLocale.uk, { month: "long", year: "numeric", timeZone: "UTC" }),
  },
};

/** A civil date in words, no more precise than it is known: "6 June 2019", "June 2019", "2019". */
export function formatDate(date: Edtf, locale: Locale): string {
  const precision = precisionOf(date);
  if (precision === "year") return date;
  const [year, month, day] = date.split("-").map(Number) as [number, number, number | undefined];
  if (locale === "crh") {
    const name = crimeanTatarMonths[month - 1] ?? "";
    return precision === "month" ? `${name} ${year}` : `${day} ${name} ${year}`;
  }
  return formats[locale][precision].format(new Date(Date.UTC(year, month - 1, day ?? 1)));
}

/** A whole number with the language's separators. */
export const formatNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === "en" ? "en-GB" : "uk-UA").format(value);
