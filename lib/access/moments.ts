import type { Edtf } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { campaignTimeZone } from "@/lib/settings/time-zone";

// Every moment that the desk shows is written here: by the campaign's one clock, which the foot of each page names.

/**
 * A moment in words: "6 June 2026, 14:05".
 * @param timeZone of the campaign; a browser does not know it, and gives the one that next-intl was given
 */
export function formatMoment(moment: Date, locale: Locale, timeZone = campaignTimeZone()): string {
  const { day, clock } = partsOf(moment, timeZone);
  return `${formatDate(day, locale)}, ${clock}`;
}

/** The time of day alone: "14:05". */
export const formatClock = (moment: Date): string => partsOf(moment, campaignTimeZone()).clock;

/** A moment as messages say it that leave the day out where it is the present one: then `day` is `today`. */
export function momentSoFar(moment: Date, locale: Locale, now = new Date()): { day: string; clock: string } {
  const timeZone = campaignTimeZone();
  const { day, clock } = partsOf(moment, timeZone);
  return { day: day === partsOf(now, timeZone).day ? "today" : formatDate(day, locale), clock };
}

function partsOf(moment: Date, timeZone: string): { day: Edtf; clock: string } {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  return { day: today(timeZone, moment) as Edtf, clock: clock.format(moment) };
}
