import { type Day, type Edtf, firstDay, isEdtf, lastDay } from "@/lib/calendar/edtf";
import { Certainty, EntryKind } from "@/lib/db/generated/enums";
import { readDate } from "@/lib/fields/read-date";
import { longestSearch, textMatcher } from "./search";
import type { DeskEntry, DeskRecord } from "./views";

/** How an entry stands towards the public. */
export const logStates = ["public", "internal", "removed"] as const;
type LogState = (typeof logStates)[number];

/** Spans that move with the day on which they are asked for. */
export const logPeriods = ["month", "year"] as const;
type LogPeriod = (typeof logPeriods)[number];

/** Stands for entries of no country, and for those that came with the shipped campaign or an import. */
export const none = "none";
/** Stands for whoever asks. */
export const me = "me";

/** What is asked of the log of the desk; null does not narrow. */
export type LogFilter = {
  q: string | null;
  kind: EntryKind | null;
  /** A code, or {@link none}. */
  country: string | null;
  /** The body that acted or was written to. */
  body: string | null;
  /** Who logged it: an id, {@link me} or {@link none}. */
  author: string | null;
  /** Without it, all but what was removed. */
  state: LogState | null;
  certainty: Certainty | null;
  period: LogPeriod | null;
  from: string | null;
  to: string | null;
};
export type LogField = keyof LogFilter;
export const logFields = [
  "q",
  "kind",
  "country",
  "body",
  "author",
  "state",
  "certainty",
  "period",
  "from",
  "to",
] as const satisfies readonly LogField[];

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What a filter may name. */
export type LogKnown = {
  countries: ReadonlySet<string>;
  bodies: Pick<DeskRecord["bodies"], "has">;
  authors: { has(id: string): boolean };
};

export const knownOf = (record: DeskRecord): LogKnown => ({
  countries: new Set(record.countries.map(({ code }) => code)),
  bodies: record.bodies,
  authors: authorsOf(record.entries),
});

/** What only the desk searches of an entry. */
export const keptTexts = (entry: DeskEntry): (string | null)[] => [
  entry.internalNote,
  entry.ourReference,
  entry.theirReference,
  entry.calledOffReason,
  entry.trackingNumber,
  ...(entry.delegations ?? []).map(({ promise }) => promise),
  entry.id,
];

/** Who has logged something, by id; nobody's entries came in by a file. */
export function authorsOf(entries: readonly DeskEntry[]): Map<string, string> {
  const authors = new Map<string, string>();
  for (const { authorId, author } of entries) if (authorId && author) authors.set(authorId, author);
  return authors;
}

/** A part of a filter that names what is not, or is no more. */
export type Ignored = { field: LogField; value: string };

/**
 * Reads the filter that stands in an address. What cannot be does not narrow, and is named, so that the page can say so:
 * dates that are none at their fields, anything else as ignored.
 */
export function logFilter(
  query: Query,
  known: LogKnown,
): { filter: LogFilter; wrong: ("from" | "to")[]; ignored: Ignored[] } {
  const ignored: Ignored[] = [];
  const read = (field: LogField): string | null => {
    const value = query[field];
    return (typeof value === "string" && value.trim().slice(0, longestSearch)) || null;
  };
  const among = <Value extends string>(
    field: LogField,
    fits: (value: string) => value is Value,
  ): Value | null => {
    const value = read(field);
    if (value === null || fits(value)) return value;
    ignored.push({ field, value });
    return null;
  };
  const oneOf =
    <Value extends string>(values: readonly Value[]) =>
    (value: string): value is Value =>
      (values as readonly string[]).includes(value);
  const named =
    (has: (value: string) => boolean, ...also: string[]) =>
    (value: string): value is string =>
      also.includes(value) || has(value);
  // As people write them; what is no date, or may be two, stays as it was typed.
  const day = (typed: string | null) => (typed === null ? null : (readDate(typed).date ?? typed));
  const dates = { from: day(read("from")), to: day(read("to")) };
  const filter: LogFilter = {
    q: read("q"),
    kind: among("kind", oneOf(Object.values(EntryKind))),
    country: among(
      "country",
      named((code) => known.countries.has(code), none),
    ),
    body: among(
      "body",
      named((id) => known.bodies.has(id)),
    ),
    author: among(
      "author",
      named((id) => known.authors.has(id), me, none),
    ),
    state: among("state", oneOf(logStates)),
    certainty: among("certainty", oneOf(Object.values(Certainty))),
    period: among("period", oneOf(logPeriods)),
    ...dates,
  };
  return { filter, wrong: (["from", "to"] as const).filter((name) => isNoDate(dates[name])), ignored };
}

const isNoDate = (date: string | null): boolean => date !== null && !isEdtf(date);

/** A filter as it stands in an address, always in the same order. */
export const logQuery = (filter: LogFilter): URLSearchParams => {
  const parts = new URLSearchParams();
  for (const field of logFields) if (filter[field]) parts.set(field, filter[field]);
  return parts;
};

/** Who asks, and when. */
export type Asking = { userId: string; today: Day };

/** Tells whether an entry is left by a filter. */
export function logMatcher(
  record: Pick<DeskRecord, "bodies">,
  filter: LogFilter,
  { userId, today }: Asking,
): (entry: DeskEntry) => boolean {
  const { kind, country, body, state, certainty, period } = filter;
  const author = filter.author === me ? userId : filter.author;
  const span: Edtf | null = period && today.slice(0, period === "month" ? 7 : 4);
  const from = [span && firstDay(span), filter.from && isEdtf(filter.from) && firstDay(filter.from)];
  const to = [span && lastDay(span), filter.to && isEdtf(filter.to) && lastDay(filter.to)];
  const matches = textMatcher(record, filter.q, keptTexts);
  return (entry) =>
    (!kind || entry.kind === kind) &&
    (!country || (country === none ? entry.countries.length === 0 : entry.countries.includes(country))) &&
    (!body || entry.body?.id === body) &&
    (!author || (entry.authorId ?? none) === author) &&
    (state === "removed" ? entry.removed !== null : entry.removed === null) &&
    (state === "public" || state === "internal" ? entry.visibility === state : true) &&
    (!certainty || entry.certainty === certainty) &&
    from.every((day) => !day || entry.countsFrom >= day) &&
    to.every((day) => !day || entry.countsFrom <= day) &&
    matches(entry);
}

/** The entries that a filter leaves, newest first; entries of every kind, of no country and of no public body among them. */
export const filterLog = (record: DeskRecord, filter: LogFilter, asking: Asking): DeskEntry[] =>
  record.entries.filter(logMatcher(record, filter, asking)).reverse();
