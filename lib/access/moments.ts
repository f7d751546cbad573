import type { Edtf } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { campaignTimeZone } from "@/lib/settings/time-zone";

/** A moment in words, on the campaign's clock: "6 June 2026, 14:05". */
export function formatMoment(moment: Date, locale: Locale): string {
  const { day, clock } = partsOf(moment);
  return `${formatDate(day, locale)}, ${clock}`;
}

/** A moment as messages say it that leave the day out where it is the present one: then `day` is `today`. */
export function momentSoFar(moment: Date, locale: Locale, now = new Date()): { day: string; clock: string } {
  const { day, clock } = partsOf(moment);
  return { day: day === partsOf(now).day ? "today" : formatDate(day, locale), clock };
}

function partsOf(moment: Date): { day: Edtf; clock: string } {
  const timeZone = campaignTimeZone();
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  return { day: today(timeZone, moment) as Edtf, clock: clock.format(moment) };
}
