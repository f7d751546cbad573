import { type Day, daysBetween } from "@/lib/calendar/edtf";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/text/translator";

/** A day to come or gone, as one says it: "in 5 days", and of what was due then "3 days overdue". */
export function dueText(day: Day, today: Day, locale: Locale): string {
  const t = translator(locale, "finder");
  const days = daysBetween(today, day);
  if (days === 0) return t("days.today");
  if (days === 1) return t("days.tomorrow");
  return days > 0 ? t("days.in", { days }) : t("days.overdue", { days: -days });
}

/** Whether a day is over. */
export const isOverdue = (day: Day, today: Day): boolean => day < today;

/** So many days, in words. */
export const daysText = (days: number, locale: Locale): string =>
  translator(locale, "finder")("days.count", { days });
