import { compare } from "@/lib/base/compare";

/**
 * Civil dates of reduced precision: EDTF level 0 (ISO 8601-2), `2019`, `2019-06` or `2019-06-06`.
 * No time zones: these are days in a calendar, not moments.
 */

export type Edtf = string;
/** A full civil date, `YYYY-MM-DD`. */
export type Day = string;
export type Precision = "year" | "month" | "day";

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const millisecondsOfDay = 86_400_000;

const lastDayOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** True for a date that exists: `2019-02-29` and `2019-13` do not. */
export function isEdtf(text: string): boolean {
  const match = shape.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  if (year < 1000) return false;
  if (match[2] === undefined) return true;
  const month = Number(match[2]);
  if (month < 1 || month > 12) return false;
  if (match[3] === undefined) return true;
  const day = Number(match[3]);
  return day >= 1 && day <= lastDayOfMonth(year, month);
}

/** True for an existing full date. */
export const isDay = (text: string): text is Day => text.length === 10 && isEdtf(text);

/** How precisely the date is known. The text must be a valid date. */
export const precisionOf = (date: Edtf): Precision =>
  date.length === 4 ? "year" : date.length === 7 ? "month" : "day";

/**
 * The last day of the period, from which a reduced date counts: an act dated `2025-01` is not known on
 * 2025-01-20. The text must be a valid date.
 */
export function lastDay(date: Edtf): Day {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split("-").map(Number) as [number, number];
  return `${date}-${lastDayOfMonth(year, month)}`;
}

/** The first day of the period. */
export const firstDay = (date: Edtf): Day =>
  date.length === 10 ? date : date.length === 7 ? `${date}-01` : `${date}-01-01`;

const dayNumber = (day: Day) =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) /
  millisecondsOfDay;

/** Whole days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** The same day so many months earlier, or the last of that month where it has no such day. */
export function monthsBefore(day: Day, months: number): Day {
  const [year, month] = day.split("-").map(Number) as [number, number];
  const index = year * 12 + month - 1 - months;
  const target = `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
  return earlierDay(`${target}-${day.slice(8)}`, lastDay(target));
}

/** The day `count` days later. */
export const addDays = (day: Day, count: number): Day =>
  new Date((dayNumber(day) + count) * millisecondsOfDay).toISOString().slice(0, 10);

/** Orders dates by the day they count from; negative when `a` comes first. */
export const compareDates = (a: Edtf, b: Edtf): number => compare(lastDay(a), lastDay(b));

/** Whether a date lies before another whatever their precision leaves open: `2025` is not certainly before `2025-06`. */
export const certainlyBefore = (a: Edtf, b: Edtf): boolean => lastDay(a) < firstDay(b);

/** The earlier of two days. */
export const earlierDay = (a: Day, b: Day): Day => (a < b ? a : b);

/** The later of two days. */
export const laterDay = (a: Day, b: Day): Day => (a > b ? a : b);
