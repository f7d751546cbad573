import { addDays, type Day } from "@/lib/calendar/edtf";
import type { PublicEntry } from "@/lib/log/views";
import type { Period } from "./period";

/** As many entries as a report takes: some three hundred pages, set in a few seconds. */
export const longestReport = 2_000;

/** Why a period is too long for a report: how many entries it holds, and from which day on it would do; null if none. */
export type TooLong = { count: number; from: Day | null };

/** @returns null when a report of the period can be made */
export function tooLong(
  entries: readonly PublicEntry[],
  { from, to }: Period,
  most = longestReport,
): TooLong | null {
  const days = entries.map((entry) => entry.countsFrom).filter((day) => day >= from && day <= to);
  if (days.length <= most) return null;
  days.sort();
  // All of a day, or nothing of it.
  const first = addDays(days[days.length - most - 1] ?? to, 1);
  return first <= to
    ? { count: days.length, from: first }
    : { count: days.filter((day) => day === to).length, from: null };
}
