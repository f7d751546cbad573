import type { Day } from "@/lib/calendar/edtf";
import type { DeskRecord, PublicEntry, PublicRecord } from "@/lib/log/views";
import type { CountryCode } from "@/lib/standing/entry";

/** Everything that counts on a day and has not been removed. */
export const knownOn = (record: PublicRecord | DeskRecord, on: Day): readonly PublicEntry[] => {
  const all: readonly PublicEntry[] = record.entries;
  return all.filter((entry) => entry.countsFrom <= on && !isRemoved(entry));
};

/** The same by country; an entry of several countries is of each. */
export function knownByCountry(record: PublicRecord | DeskRecord, on: Day): Map<CountryCode, PublicEntry[]> {
  const byCountry = new Map<CountryCode, PublicEntry[]>();
  for (const entry of knownOn(record, on))
    for (const country of entry.countries) {
      const own = byCountry.get(country);
      if (own) own.push(entry);
      else byCountry.set(country, [entry]);
    }
  return byCountry;
}

const isRemoved = (entry: PublicEntry) =>
  "removed" in entry && entry.removed !== null && entry.removed !== undefined;
