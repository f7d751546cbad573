import { addDays, type Day } from "@/lib/calendar/edtf";
import type { ReportEvery, ReportSpan } from "@/lib/db/generated/enums";

/** Both days belong to it. */
type Days = { from: Day; to: Day };

/** The first day of the month that is so many after that of a day. */
function monthAfter(day: Day, by: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
}

/** The first day of the month, the quarter or the year that a day is in. */
export function beginOf(every: ReportEvery, day: Day): Day {
  if (every === "year") return `${day.slice(0, 4)}-01-01`;
  const month = Number(day.slice(5, 7)) - 1;
  return monthAfter(day, every === "quarter" ? -(month % 3) : 0);
}

/** The days that a saved report is of when it is made today. */
export function daysOf(span: ReportSpan, today: Day): Days {
  switch (span) {
    case "last_month":
      return whole("month", monthAfter(today, -1), 1);
    case "last_quarter":
      return whole("quarter", monthAfter(beginOf("quarter", today), -3), 3);
    case "last_year":
      return whole("year", monthAfter(beginOf("year", today), -12), 12);
    case "this_year":
      return { from: beginOf("year", today), to: today };
    case "last_twelve_months": {
      const monthDay = today.slice(4) === "-02-29" ? "-02-28" : today.slice(4);
      return { from: addDays(`${String(Number(today.slice(0, 4)) - 1)}${monthDay}`, 1), to: today };
    }
  }
}

const whole = (every: ReportEvery, from: Day, months: number): Days => ({
  from: beginOf(every, from),
  to: addDays(monthAfter(from, months), -1),
});

/**
 * Since when a report is due that is wanted every month, quarter or year; null while it is not. One that has never been
 * issued is due at once.
 * @param lastOn the day on which it was issued last
 */
export function dueSince(every: ReportEvery, lastOn: Day | null, today: Day): Day | null {
  const begin = beginOf(every, today);
  return lastOn !== null && lastOn >= begin ? null : begin;
}
