import { compare } from "@/lib/base/compare";
import { atOnce, each, few, filtered, type Work } from "@/lib/base/politely";
import { type Day, firstDay, laterDay } from "@/lib/calendar/edtf";
import type { EntryFacts, EntryId } from "./entry";

/** The entries that this one answers, replies to or continues, and so came after. */
function comesAfter(entry: EntryFacts): readonly EntryId[] {
  const ids = (...some: (EntryId | null)[]) => some.filter((id) => id !== null);
  if (entry.kind === "response") return ids(entry.answersId, ...entry.alsoAnswers);
  if (entry.kind === "dispatch") return ids(entry.repliesToId);
  return entry.kind === "proceeding" ? ids(entry.continuesId) : [];
}

/** Whether it came after any; asked of every entry of the log. */
const isLater = (entry: EntryFacts): boolean => {
  if (entry.kind === "response") return entry.answersId !== null || entry.alsoAnswers.length > 0;
  if (entry.kind === "dispatch") return entry.repliesToId !== null;
  return entry.kind === "proceeding" && entry.continuesId !== null;
};

type Counts<Entry> = (entry: Entry) => boolean;

/**
 * The day from which each entry counts: the last of its own date, but within it no later than what answers or continues
 * it. A committee's step of "2024" stands before the chamber's vote of 18 December 2024 that continues it.
 */
function* boundedDays<Entry extends EntryFacts>(
  entries: readonly Entry[],
  ownDay: (entry: Entry) => Day,
  counts: Counts<Entry>,
): Work<(entry: Entry) => Day> {
  const later = yield* filtered(entries, (entry) => isLater(entry) && counts(entry));
  if (later.length === 0) return ownDay;
  const known = new Map<EntryId, Entry>();
  yield* each(entries, (entry) => known.set(entry.id, entry));
  const days = new Map<EntryId, Day>();
  const dayOf = (entry: Entry): Day => days.get(entry.id) ?? ownDay(entry);
  let looked = 0;
  for (const entry of later) {
    if (++looked % few === 0) yield;
    // Each step makes a day earlier, so that links in a circle end too.
    const open = [entry];
    for (let at = open.pop(); at; at = open.pop())
      for (const id of comesAfter(at)) {
        const before = known.get(id);
        if (!before) continue;
        const day = laterDay(dayOf(at), firstDay(before.occurredOn));
        if (dayOf(before) <= day) continue;
        days.set(before.id, day);
        open.push(before);
      }
  }
  return days.size > 0 ? dayOf : ownDay;
}

/** Of one day: in the order of logging, but what is answered or continued first. */
function withinDay<Entry extends EntryFacts>(day: Entry[]): Entry[] {
  if (day.length === 1 || !day.some(isLater)) return day;
  const open = new Map(day.map((entry) => [entry.id, entry]));
  const placed: Entry[] = [];
  for (const entry of day) {
    if (!open.delete(entry.id)) continue;
    // What still waits for those before it, the first to be placed on top. In a circle whoever was logged first is last.
    const way = [entry];
    for (let at = way.at(-1); at; at = way.at(-1)) {
      const before = comesAfter(at).find((id) => open.has(id));
      const next = before === undefined ? undefined : open.get(before);
      if (next) {
        open.delete(next.id);
        way.push(next);
      } else placed.push(way.pop() as Entry);
    }
  }
  return placed;
}

/**
 * The one order of the log, oldest first: by the day from which an entry counts; on one day what is answered or continued
 * before what answers, replies to or continues it; else as they were logged. Nothing else decides, so that the order of a list, of a
 * report and of what the rules read cannot differ.
 * @param ownDay where another day than `countsFrom` places an entry
 */
export function inOrder<Entry extends EntryFacts>(
  entries: readonly Entry[],
  ownDay: (entry: Entry) => Day = (entry) => entry.countsFrom,
  counts: Counts<Entry> = () => true,
): Entry[] {
  const work = function* () {
    return yield* ordered(entries, yield* boundedDays(entries, ownDay, counts));
  };
  return atOnce(work());
}

function* ordered<Entry extends EntryFacts>(
  entries: readonly Entry[],
  dayOf: (entry: Entry) => Day,
): Work<Entry[]> {
  // Day by day, since sorting all of them in one go holds the process for as long as the log is.
  const days = new Map<Day, Entry[]>();
  yield* each(entries, (entry) => {
    const day = dayOf(entry);
    const own = days.get(day);
    if (own) own.push(entry);
    else days.set(day, [entry]);
  });
  const placed: Entry[] = [];
  for (const day of [...days.keys()].sort()) {
    const own = days.get(day) ?? [];
    if (own.length > 1) own.sort(byLogging);
    for (const entry of withinDay(own)) if (placed.push(entry) % few === 0) yield;
  }
  return placed;
}

/**
 * The entries {@link inOrder}, each counting from the day on which it stands there, as work that may be interrupted. An
 * entry whose day is its own stays the same object.
 * @param counts entries that do not, such as removed ones, make no other one earlier
 */
export function* placedWork<Entry extends EntryFacts>(
  entries: readonly Entry[],
  counts: Counts<Entry> = () => true,
): Work<Entry[]> {
  const ownDay = (entry: Entry) => entry.countsFrom;
  const dayOf = yield* boundedDays(entries, ownDay, counts);
  const placed = yield* ordered(entries, dayOf);
  if (dayOf === ownDay) return placed;
  for (let index = 0; index < placed.length; index++) {
    const entry = placed[index] as Entry;
    const day = dayOf(entry);
    if (day !== entry.countsFrom) placed[index] = { ...entry, countsFrom: day };
    if (index % few === 0) yield;
  }
  return placed;
}

/** In the order of logging. */
const byLogging = (a: EntryFacts, b: EntryFacts): number => a.loggedAs - b.loggedAs || compare(a.id, b.id);
