import type { Day } from "@/lib/calendar/edtf";
import type { PublicEntry } from "@/lib/log/views";

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

/** The day on which the record was first filled; null while nothing is published. */
export const firstShown = (entries: readonly PublicEntry[]): Day | null =>
  entries.reduce<Day | null>(
    (first, { publishedOn: on }) => (on && (!first || on < first) ? on : first),
    null,
  );

/**
 * The days of an entry as news. What was there from the start was no news of the day on which the record was filled: it is
 * dated by what happened. What was shown later is dated by when it was; a correction makes either new again.
 * @param start see {@link firstShown}
 */
export function newsDays(
  { publishedOn, countsFrom, correctedOn }: PublicEntry,
  start: Day | null,
): { published: Day | null; updated: Day | null } {
  const published = publishedOn && publishedOn === start && countsFrom < start ? countsFrom : publishedOn;
  return {
    published,
    updated: correctedOn && (!published || correctedOn > published) ? correctedOn : published,
  };
}
