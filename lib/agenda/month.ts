import { addDays, type Day, firstDay, isEdtf, lastDay } from "@/lib/calendar/edtf";

/** `2026-12` */
export type Month = string;

export const monthOf = (day: Day): Month => day.slice(0, 7);

/** The month that an address asks for, or that of a day: no other than one that a calendar has. */
export const monthAsked = (asked: unknown, today: Day): Month =>
  typeof asked === "string" && asked.length === 7 && isEdtf(asked) ? asked : monthOf(today);

/** The month so many later. */
export function monthsLater(month: Month, count: number): Month {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const index = year * 12 + number - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** Monday is 1, Sunday 7. */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The weeks that a month lies in, each from Monday to Sunday. */
export function weeksOf(month: Month): Day[][] {
  const last = lastDay(month);
  const weeks: Day[][] = [];
  for (
    let monday = addDays(firstDay(month), 1 - weekday(firstDay(month)));
    monday <= last;
    monday = addDays(monday, 7)
  )
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  return weeks;
}
