import { firstDay, isEdtf, lastDay } from "@/lib/calendar/edtf";
import { EntryKind } from "@/lib/db/generated/enums";
import { readDate } from "@/lib/fields/read-date";
import { longestSearch, textMatcher } from "./search";
import type { DeskEntry, DeskRecord } from "./views";

/** How an entry stands towards the public. */
export const logStates = ["public", "internal", "removed"] as const;
type LogState = (typeof logStates)[number];

/** Stands for entries of no country, and for those that came with the shipped campaign or an import. */
export const none = "none";

/** What is asked of the log of the desk; null does not narrow. */
export type LogFilter = {
  kind: EntryKind | null;
  /** A code, or {@link none}. */
  country: string | null;
  /** Who logged it: an id, or {@link none}. */
  author: string | null;
  /** Without it, all but what was removed. */
  state: LogState | null;
  from: string | null;
  to: string | null;
  q: string | null;
};
type Query = Record<string, string | string[] | undefined>;

/** Who has logged something, by id; nobody's entries came in by a file. */
export function authorsOf(entries: readonly DeskEntry[]): Map<string, string> {
  const authors = new Map<string, string>();
  for (const { authorId, author } of entries) if (authorId && author) authors.set(authorId, author);
  return authors;
}

/**
 * Reads the filter that stands in an address. What cannot be does not narrow; dates that are none are named, so that the
 * page can say so.
 */
export function logFilter(query: Query): { filter: LogFilter; wrong: ("from" | "to")[] } {
  const read = (name: keyof LogFilter): string | null => {
    const value = query[name];
    return (typeof value === "string" && value.trim().slice(0, longestSearch)) || null;
  };
  const among = <Value extends string>(values: readonly Value[], value: string | null): Value | null =>
    values.find((one) => one === value) ?? null;
  // As people write them; what is no date, or may be two, stays as it was typed.
  const day = (typed: string | null) => (typed === null ? null : (readDate(typed).date ?? typed));
  const dates = { from: day(read("from")), to: day(read("to")) };
  return {
    filter: {
      kind: among(Object.values(EntryKind), read("kind")),
      country: read("country"),
      author: read("author"),
      state: among(logStates, read("state")),
      ...dates,
      q: read("q"),
    },
    wrong: (["from", "to"] as const).filter((name) => dates[name] && !isEdtf(dates[name])),
  };
}

/** The entries that a filter leaves, newest first; entries of every kind, of no country and of no public body among them. */
export function filterLog(record: DeskRecord, filter: LogFilter): DeskEntry[] {
  const { kind, country, author, state } = filter;
  const from = filter.from && isEdtf(filter.from) ? firstDay(filter.from) : null;
  const to = filter.to && isEdtf(filter.to) ? lastDay(filter.to) : null;
  const matches = textMatcher<DeskEntry>(record, filter.q, (entry) => [
    entry.internalNote,
    entry.ourReference,
    entry.theirReference,
    entry.id,
  ]);
  return record.entries
    .filter(
      (entry) =>
        (!kind || entry.kind === kind) &&
        (!country || (country === none ? entry.countries.length === 0 : entry.countries.includes(country))) &&
        (!author || (entry.authorId ?? none) === author) &&
        (state === "removed" ? entry.removed !== null : entry.removed === null) &&
        (state === "public" || state === "internal" ? entry.visibility === state : true) &&
        (!from || entry.countsFrom >= from) &&
        (!to || entry.countsFrom <= to) &&
        matches(entry),
    )
    .reverse();
}
