import { type Day, lastDay } from "./edtf";

/** The days of a month in weeks from Monday to Sunday; null where a week has days of other months. */
export function monthWeeks(month: string): (Day | null)[][] {
  const days = Number(lastDay(month).slice(8));
  const before = weekdayOf(`${month}-01`);
  const cells = Array.from({ length: Math.ceil((before + days) / 7) * 7 }, (_, place) => {
    const day = place - before + 1;
    return day >= 1 && day <= days ? `${month}-${String(day).padStart(2, "0")}` : null;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The day of the week, from Monday (0) to Sunday (6). */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The same day in a month that lies so many months later or earlier, or the last of it where it has no such day. */
export function monthsAway(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
  const last = lastDay(month);
  const same = `${month}-${day.slice(8)}`;
  return same > last ? last : same;
}
