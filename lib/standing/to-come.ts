import { compareDates, type Day, type Edtf, lastDay } from "@/lib/calendar/edtf";
import { calledOffOn, type EntryFacts, type EntryId, scheduledFor } from "./entry";

/** Something planned or scheduled that is not known to have happened. */
export type ToCome<Entry extends EntryFacts> = {
  entry: Entry;
  on: Edtf;
  /** Its day is over: what happened is to be logged. */
  passed: boolean;
};

/**
 * What is to come, the nearest first: planned meetings, and scheduled steps that nothing continues yet. A planned meeting
 * stays here until it is said that it has happened, or was called off.
 * @param entries those that count; removed ones do not
 */
export function toCome<Entry extends EntryFacts>(entries: readonly Entry[], today: Day): ToCome<Entry>[] {
  const continued = new Set<EntryId | null>(
    entries.map((entry) => (entry.kind === "proceeding" ? entry.continuesId : null)),
  );
  return entries
    .flatMap((entry): ToCome<Entry>[] => {
      const on = scheduledFor(entry);
      if (!on || calledOffOn(entry) || continued.has(entry.id)) return [];
      return [{ entry, on, passed: lastDay(on) < today }];
    })
    .sort((a, b) => compareDates(a.on, b.on));
}
