import type { Work } from "@/lib/base/politely";
import { politely } from "@/lib/base/politely";
import { compareText } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import { type Asking, knownOf, type LogFilter, logFilter, logMatcher } from "@/lib/log/log-filter";
import type { DeskEntry, DeskRecord } from "@/lib/log/views";
import type { Column } from "./list";
import { type Direction, sortedWork } from "./sort";

export type LogSort = { key: string; direction: Direction };
/** As the log comes: the newest first. */
export const usualSort: LogSort = { key: "date", direction: "desc" };

/** The order that an address asks for, by one of these columns. */
export function sortAsked(
  { sort, dir }: Record<string, unknown>,
  columns: readonly Column<DeskEntry>[],
): LogSort {
  const column = columns.find(({ key, sorts }) => sorts && key === sort);
  if (!column) return usualSort;
  return { key: column.key, direction: dir === "desc" ? "desc" : "asc" };
}

/** Entries looked at without a pause. */
const unbroken = 128;

/** The entries that a filter leaves, in the order asked for. */
export function* logWork(
  record: DeskRecord,
  filter: LogFilter,
  asking: Asking,
  sort: LogSort,
  columns: readonly Column<DeskEntry>[],
  locale: Locale,
): Work<DeskEntry[]> {
  const matches = logMatcher(record, filter, asking);
  const found: DeskEntry[] = [];
  // The record is in the order of days, the oldest first.
  for (let at = record.entries.length - 1; at >= 0; at--) {
    const entry = record.entries[at] as DeskEntry;
    if (matches(entry)) found.push(entry);
    if (at % unbroken === 0) yield;
  }
  if (sort.key === usualSort.key) return sort.direction === "desc" ? found : found.reverse();
  const column = columns.find(({ key }) => key === sort.key);
  return column ? yield* sortedWork(found, column, sort.direction, compareText(locale)) : found;
}

type Counts = Map<string, Promise<number>>;
const counted = new WeakMap<DeskRecord, Counts>();

/** How many entries each of these parts of an address leaves. Counted once for each state of the record. */
export async function countViews(
  record: DeskRecord,
  queries: readonly string[],
  asking: Asking,
): Promise<Map<string, number>> {
  const counts: Counts = counted.get(record) ?? new Map();
  counted.set(record, counts);
  const known = knownOf(record);
  const count = (query: string): Promise<number> => {
    const key = `${asking.userId} ${asking.today} ${query}`;
    const before = counts.get(key);
    if (before) return before;
    const { filter } = logFilter(Object.fromEntries(new URLSearchParams(query)), known);
    const made = politely(countWork(record, filter, asking));
    made.catch(() => counts.delete(key));
    counts.set(key, made);
    return made;
  };
  return new Map(await Promise.all(queries.map(async (query) => [query, await count(query)] as const)));
}

function* countWork(record: DeskRecord, filter: LogFilter, asking: Asking): Work<number> {
  const matches = logMatcher(record, filter, asking);
  let count = 0;
  let looked = 0;
  for (const entry of record.entries) {
    if (matches(entry)) count++;
    if (++looked % unbroken === 0) yield;
  }
  return count;
}
