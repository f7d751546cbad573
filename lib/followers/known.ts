import type { Day } from "@/lib/calendar/edtf";
import type { PublicEntry } from "@/lib/record/views";

/** The day on which the public last learned something of an entry: when it was published, or corrected since. */
export function knownOn({ publishedOn, correctedOn }: PublicEntry): Day | null {
  if (!publishedOn || !correctedOn) return publishedOn ?? correctedOn;
  return correctedOn > publishedOn ? correctedOn : publishedOn;
}

/** The last such day among entries; null when there is none. */
export const newestKnown = (entries: readonly PublicEntry[]): Day | null =>
  entries.reduce<Day | null>((newest, entry) => {
    const day = knownOn(entry);
    return day && (!newest || day > newest) ? day : newest;
  }, null);
