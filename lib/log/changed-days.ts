import { each } from "@/lib/base/politely";
import type { Day } from "@/lib/calendar/edtf";
import { derived } from "./derived";

/** The days from which something on the log counts, each once, oldest first. */
export const changedDays = derived("changed-days", function* (entries) {
  const days = new Set<Day>();
  yield* each(entries, ({ countsFrom }) => days.add(countsFrom));
  return [...days].sort();
});
