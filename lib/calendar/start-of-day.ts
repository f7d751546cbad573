import { campaignTimeZone } from "@/lib/settings/time-zone";
import type { Day } from "./edtf";
import { today } from "./today";

const offsets = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clocks are ahead of universal time at that moment, in milliseconds. */
function offsetAt(timeZone: string, moment: number): number {
  const clock =
    offsets.get(timeZone) ?? new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  offsets.set(timeZone, clock);
  const name = clock.formatToParts(moment).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return hours ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
}

/**
 * The moment at which a civil day begins in the campaign's time zone. Formats that know moments only get this one for a
 * day: midnight by universal time may still be to come where the day has begun already.
 */
export function startOfDay(day: Day, timeZone = campaignTimeZone()): Date {
  const midnight = Date.parse(day);
  const near = midnight - offsetAt(timeZone, midnight);
  // The clocks may be put on or back between the two midnights.
  const start = new Date(midnight - offsetAt(timeZone, near));
  return today(timeZone, start) === day ? start : new Date(near);
}
