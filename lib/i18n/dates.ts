import { type Edtf, precisionOf } from "@/lib/calendar/edtf";
import type { Locale } from "./locales";

const crimeanTatarMonths =
  "yanvar fevral mart aprel mayıs iyün iyül avgust sentâbr oktâbr noyabr dekabr".split(" ");
const ukrainianMonthsIn =
  "січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні".split(" ");

const formatsIn = (language: string) => {
  const month = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return {
    day: new Intl.DateTimeFormat(language, { day: "numeric", ...month }),
    month: new Intl.DateTimeFormat(language, month),
  };
};
const formats = { en: formatsIn("en-GB"), uk: formatsIn("uk-UA") };

/** A civil date in words, no more precise than it is known: "6 June 2019", "June 2019", "2019". */
export function formatDate(date: Edtf, locale: Locale): string {
  const precision = precisionOf(date);
  if (precision === "year") return date;
  const [year, month, day] = date.split("-").map(Number) as [number, number, number | undefined];
  if (locale === "crh") {
    const name = crimeanTatarMonths[month - 1] ?? "";
    return precision === "month" ? `${name} ${year}` : `${day} ${name} ${year}`;
  }
  const text = formats[locale][precision].format(new Date(Date.UTC(year, month - 1, day ?? 1)));
  // Written out: an abbreviation's full stop would meet the one that ends a sentence.
  return locale === "uk" ? text.replace(/ р\.$/, " року") : text;
}

/** The name of a month alone, from 1: "June". */
export const monthName = (month: number, locale: Locale): string =>
  formatDate(`2000-${String(month).padStart(2, "0")}`, locale).replace(/ 2000.*$/, "");

/** The date as it stands after "of" or "since", where a language has a case of its own for that. */
export function formatDateOf(date: Edtf, locale: Locale): string {
  const precision = precisionOf(date);
  if (locale !== "uk" || precision === "day") return formatDate(date, locale);
  if (precision === "year") return `${Number(date)} року`;
  // Of a day the month is in that case.
  return formatDate(`${date}-01`, locale).replace(/^1 /, "");
}

/** How a Crimean Tatar numeral ends when something happens on that day, by its last word. */
const onDay = (day: number) => {
  const last = day % 10 === 0 ? day : day % 10;
  return `${day}-${[3, 4, 5].includes(last) ? "te" : [6, 9, 10, 30].includes(last) ? "da" : "de"}`;
};

/** The same as part of a sentence, with what its language puts around it: "on 6 June 2019", "in June 2019". */
export function formatDateInSentence(date: Edtf, locale: Locale): string {
  const precision = precisionOf(date);
  if (locale === "en") return `${precision === "day" ? "on" : "in"} ${formatDate(date, locale)}`;
  const [year, month = 1, day = 1] = date.split("-").map(Number) as [number, number?, number?];
  if (locale === "uk") {
    if (precision === "year") return `у ${year} році`;
    if (precision === "month") return `у ${ukrainianMonthsIn[month - 1]} ${year} року`;
    return formatDate(date, locale);
  }
  const name = crimeanTatarMonths[month - 1];
  if (precision === "year") return `${year} senesi`;
  return `${year} senesi ${name} ${precision === "month" ? "ayında" : onDay(day)}`;
}

/** A whole number with the language's separators. */
export const formatNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === "en" ? "en-GB" : "uk-UA").format(value);
