import { campaignTimeZone } from "@/lib/settings/time-zone";
import type { Day, Edtf } from "./edtf";

// Making one takes longer than all else that is done with a date.
const clocks = new Map<string, Intl.DateTimeFormat>();

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

/** The day of a moment in the campaign's time zone, as {@link today} would have said it then. */
export const dayOf = (moment: string | Date): Day => today(undefined, new Date(moment));

/**
 * Whether a date lies after today as far as it is known. The server alone knows the campaign's day: in a browser, which
 * has a clock and a zone of its own, nothing does, and the server says so when the form comes in.
 */
export const isFuture = (date: Edtf): boolean =>
  typeof window === "undefined" && date > today().slice(0, date.length);
