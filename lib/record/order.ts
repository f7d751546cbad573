import { type Day, firstDay, laterDay } from "@/lib/calendar/edtf";
import type { EntryFacts, EntryId } from "./entry";

/** The entry that this one answers or continues, and so came after. */
const comesAfter = (entry: EntryFacts): EntryId | null =>
  entry.kind === "response" ? entry.answersId : entry.kind === "proceeding" ? entry.continuesId : null;

type Counts<Entry> = (entry: Entry) => boolean;

/**
 * The day from which each entry counts: the last of its own date, but within it no later than what answers or continues
 * it. A committee's step of "2024" stands before the chamber's vote of 18 December 2024 that continues it.
 */
function boundedDays<Entry extends EntryFacts>(
  entries: readonly Entry[],
  ownDay: (entry: Entry) => Day,
  counts: Counts<Entry>,
): (entry: Entry) => Day {
  const later = entries.filter((entry) => comesAfter(entry) !== null && counts(entry));
  if (later.length === 0) return ownDay;
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const days = new Map<EntryId, Day>();
  const dayOf = (entry: Entry): Day => days.get(entry.id) ?? ownDay(entry);
  for (const entry of later) {
    // Each step makes a day earlier, so that links in a circle end too.
    for (let at = entry; ; ) {
      const before = known.get(comesAfter(at) ?? "");
      if (!before) break;
      const day = laterDay(dayOf(at), firstDay(before.occurredOn));
      if (dayOf(before) <= day) break;
      days.set(before.id, day);
      at = before;
    }
  }
  return dayOf;
}

/** Of one day: in the order of logging, but what is answered or continued first. */
function withinDay<Entry extends EntryFacts>(day: Entry[]): Entry[] {
  if (day.length === 1 || !day.some(comesAfter)) return day;
  const open = new Map(day.map((entry) => [entry.id, entry]));
  const placed: Entry[] = [];
  for (const entry of day) {
    const way: Entry[] = [];
    for (let next: Entry | undefined = entry; next && open.delete(next.id); )
      next = open.get(comesAfter(way[way.push(next) - 1] as Entry) ?? "");
    placed.push(...way.reverse());
  }
  return placed;
}

/**
 * The one order of the log, oldest first: by the day from which an entry counts; on one day what is answered or continued
 * before what answers or continues it; else as they were logged. Nothing else decides, so that the order of a list, of a
 * report and of what the rules read cannot differ.
 * @param ownDay where another day than `countsFrom` places an entry
 */
export function inOrder<Entry extends EntryFacts>(
  entries: readonly Entry[],
  ownDay: (entry: Entry) => Day = (entry) => entry.countsFrom,
  counts: Counts<Entry> = () => true,
): Entry[] {
  return ordered(entries, boundedDays(entries, ownDay, counts));
}

function ordered<Entry extends EntryFacts>(entries: readonly Entry[], dayOf: (entry: Entry) => Day): Entry[] {
  const sorted = entries.toSorted((a, b) => compare(dayOf(a), dayOf(b)) || byLogging(a, b));
  const placed: Entry[] = [];
  for (let from = 0; from < sorted.length; ) {
    const day = dayOf(sorted[from] as Entry);
    let to = from + 1;
    while (to < sorted.length && dayOf(sorted[to] as Entry) === day) to++;
    for (const entry of withinDay(sorted.slice(from, to))) placed.push(entry);
    from = to;
  }
  return placed;
}

/**
 * The entries {@link inOrder}, each counting from the day on which it stands there. An entry whose day is its own stays
 * the same object.
 * @param counts entries that do not, such as removed ones, make no other one earlier
 */
export function placed<Entry extends EntryFacts>(
  entries: readonly Entry[],
  counts: Counts<Entry> = () => true,
): Entry[] {
  const dayOf = boundedDays(entries, (entry) => entry.countsFrom, counts);
  return ordered(entries, dayOf).map((entry) =>
    dayOf(entry) === entry.countsFrom ? entry : { ...entry, countsFrom: dayOf(entry) },
  );
}

/** In the order of logging. */
const byLogging = (a: EntryFacts, b: EntryFacts): number => a.loggedAs - b.loggedAs || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
