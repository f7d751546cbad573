import type { Day } from "@/lib/calendar/edtf";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import type { RecognitionStep } from "@/lib/standing/recognition-steps";
import { translator } from "@/lib/text/translator";

/** A step of a count in words: who joined or left it, when, and how many there are from then on. */
export type StepWords = { on: Day; count: number; names: string[]; when: string };

export function stepWords({ on, count, joined, left }: RecognitionStep, locale: Locale): StepWords {
  const t = translator(locale, "record");
  const names = [
    ...joined.map((member) => countryName(member.country, locale)),
    ...left.map((country) => t("chart.left", { country: countryName(country, locale) })),
  ];
  return { on, count, names, when: formatDate(on, locale) };
}
