import { compare } from "@/lib/base/compare";
import { type Day, daysBetween } from "@/lib/calendar/edtf";
import { type ConversationReading, dueDate } from "@/lib/standing/conversation";
import type { CountryCode } from "@/lib/standing/entry";
import { type Standing, standingOf } from "@/lib/standing/standing";
import type { ReportAudience } from "./period";

/** A country that owes an answer, as of the end of the period. */
export type Silence = {
  country: CountryCode;
  conversation: string;
  since: Day;
  days: number;
  expectedBy: Day | null;
};
/** A date still to come, seen from the end of the period. */
export type Due = { country: CountryCode; on: Day; days: number; conversation: string };

/** A date set by hand is for staff. */
export const nextDateFor = (audience: ReportAudience, reading: ConversationReading): Day | null =>
  audience === "internal" ? dueDate(reading) : reading.nextDate;

/** Who owes an answer at the end of the period, the longest silent first; and what is due after it, by day. */
export function silencesOf(
  countries: readonly CountryCode[],
  end: ReadonlyMap<CountryCode, Standing>,
  to: Day,
  audience: ReportAudience,
): { silences: Silence[]; due: Due[] } {
  const silences: Silence[] = [];
  const due: Due[] = [];
  for (const country of countries) {
    const reading = standingOf(end, country).conversation;
    const { conversation, waitingSince, silentDays } = reading;
    const nextDate = nextDateFor(audience, reading);
    if (waitingSince && silentDays !== null)
      silences.push({ country, conversation, since: waitingSince, days: silentDays, expectedBy: nextDate });
    if (nextDate && nextDate > to)
      due.push({ country, on: nextDate, days: daysBetween(to, nextDate), conversation });
  }
  silences.sort((a, b) => b.days - a.days || compare(a.country, b.country));
  due.sort((a, b) => compare(a.on, b.on) || compare(a.country, b.country));
  return { silences, due };
}
