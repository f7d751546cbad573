import type { Edtf } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { campaignTimeZone } from "@/lib/settings/time-zone";

/** A moment in words, on the campaign's clock: "6 June 2026, 14:05". */
export function formatMoment(moment: Date, locale: Locale): string {
  const timeZone = campaignTimeZone();
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  return `${formatDate(today(timeZone, moment) as Edtf, locale)}, ${clock.format(moment)}`;
}
