import type { Day } from "@/lib/calendar/edtf";
import { few } from "@/lib/politely";
import { derived } from "./derived";

/** The days from which something on the log counts, each once, oldest first. */
export const changedDays = derived("changed-days", function* (entries) {
  const days = new Set<Day>();
  let looked = 0;
  for (const { countsFrom } of entries) {
    days.add(countsFrom);
    if (++looked % few === 0) yield;
  }
  return [...days].sort();
});
