import type { Day } from "./edtf";

// Making one takes longer than all else that is done with a date.
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The zone whose midnight ends the campaign's days. */
export const campaignTimeZone = (): string => process.env.CAMPAIGN_TIMEZONE || "Europe/Kyiv";

/**
 * Today in the campaign's time zone. The only place that asks the clock for a date, so that everything else
 * can be computed for any day.
 * @throws RangeError when the time zone does not exist
 */
export function today(timeZone = campaignTimeZone(), now = new Date()): Day {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  clocks.set(timeZone, clock);
  return clock.format(now);
}
