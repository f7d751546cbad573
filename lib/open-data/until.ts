import type { Day } from "@/lib/calendar/edtf";
import { type OfKind, type TellableEntry, tellable } from "@/lib/log/tellable";
import type { PublicRecord } from "@/lib/log/views";

/** What can be told, up to a day, oldest first. */
export const entriesUntil = (record: PublicRecord, asOf: Day | null = null): readonly TellableEntry[] =>
  until(tellable.of(record).all, asOf);

/** The same of one kind. */
export const ofKind = <Kind extends TellableEntry["kind"]>(
  record: PublicRecord,
  kind: Kind,
  asOf: Day | null = null,
): readonly OfKind<Kind>[] => until<OfKind<Kind>>(tellable.of(record).kinds[kind], asOf);

/** The beginning of a list that is ordered by day. */
function until<Entry extends TellableEntry>(entries: readonly Entry[], day: Day | null): readonly Entry[] {
  const last = entries.at(-1);
  if (day === null || !last || last.countsFrom <= day) return entries;
  return entries.slice(0, entries.findLastIndex((entry) => entry.countsFrom <= day) + 1);
}
