import type { Day } from "@/lib/calendar/edtf";
import type { DeskRecord, PublicEntry, PublicRecord } from "@/lib/log/views";

/** Everything that counts on a day and has not been removed. */
export const knownOn = (record: PublicRecord | DeskRecord, on: Day): readonly PublicEntry[] => {
  const all: readonly PublicEntry[] = record.entries;
  return all.filter((entry) => entry.countsFrom <= on && !isRemoved(entry));
};

const isRemoved = (entry: PublicEntry) =>
  "removed" in entry && entry.removed !== null && entry.removed !== undefined;
