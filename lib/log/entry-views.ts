import { shapeOf } from "@/lib/fields/shape";
import { toldName } from "@/lib/files/file-name";
import { remarksIn } from "@/lib/files/remarks";
import { isLocale, type LocalText } from "@/lib/i18n/locales";
import type { ActingBody, Listings } from "@/lib/standing/entry";
import type { DeskRow, PublicRow } from "./entry-rows";
import { type Kind, kinds } from "./kinds/all";
import { type Field, type Fields, isSeenByAll, placeOf } from "./kinds/field";
import type { DeskEntry, PublicEntry, SourceView } from "./views";

const text = (value: unknown): LocalText => (value && typeof value === "object" ? (value as LocalText) : {});
const day = (at: string | null): string | null => at?.slice(0, 10) ?? null;
/** A moment as the database gives it, in full: `2026-11-27T02:05:56.120Z`. */
const moment = (at: string): string => new Date(`${at}Z`).toISOString();

/** What entries carry of others, by id. */
export type Carried = {
  bodies: ReadonlyMap<string, ActingBody>;
  waves: ReadonlyMap<string, { id: string; startedOn: string }>;
  listings: Listings;
  sources: ReadonlyMap<string, SourceView>;
  /** Names of those who write; for the desk only. */
  people: ReadonlyMap<string, string>;
};

function must<Value>(value: Value | null, id: string, field: string): Value {
  if (value === null) throw new Error(`entry ${id} has no ${field}`);
  return value;
}

/** How the own fields of a kind are read from its row: each into its place. */
type Reader = (row: PublicRow) => Record<string, unknown>;

/** Fields that are read by hand, since they carry more than their column. */
const byHand: readonly string[] = ["waveId"];

function readerOf(fields: Fields): Reader {
  const readings = Object.entries(fields)
    .filter(([name, field]) => isSeenByAll(field) && !byHand.includes(name))
    .map(([name, field]) => ({ name, place: placeOf(name, field), read: reading(name, field) }));
  return (row) => {
    const view: Record<string, unknown> = {};
    for (const { name, place, read } of readings) {
      const value = read(row, (row as Record<string, unknown>)[name]);
      const [first = "", second] = place;
      if (second === undefined) view[first] = value;
      else {
        const group = (view[first] ?? {}) as Record<string, unknown>;
        view[first] = group;
        // Of a text in several languages only those are there in which it has been given.
        if (value !== null || !isLocale(second)) group[second] = value;
      }
    }
    return view;
  };
}

/** @throws Error when the database breaks the rule that its CHECK constraints hold: a kind has its own fields */
function reading(name: string, { input }: Field): (row: PublicRow, value: unknown) => unknown {
  const shape = shapeOf(input);
  if (shape?.is === "localText") return (_, value) => text(value);
  if (shape?.is === "lines") return (_, value) => (Array.isArray(value) ? value : []);
  if (shape && "optional" in shape && !shape.optional)
    return (row, value) => must(value ?? null, row.id, name);
  return (_, value) => value ?? null;
}

const readers = Object.fromEntries(
  Object.entries(kinds).map(([kind, fields]) => [kind, readerOf(fields)]),
) as Record<Kind, Reader>;

/** What the public sees of an entry. */
export function publicEntry(row: PublicRow, carried: Carried): PublicEntry {
  const shown = {
    id: row.id,
    countries: row.countries,
    body: row.bodyId === null ? null : must(carried.bodies.get(row.bodyId) ?? null, row.id, "body"),
    occurredOn: row.occurredOn,
    countsFrom: row.countsFrom,
    loggedAs: row.loggedAs,
    certainty: row.certainty,
    summary: text(row.summary),
    sources: row.sources.map((id) => must(carried.sources.get(id) ?? null, row.id, `source ${id}`)),
    publishedOn: day(row.publishedAt),
    corrections: row.corrections.map(({ on, reason }) => ({ on, reason: text(reason) })),
    correctedOn: row.correctedOn,
    correctionReason: row.correctionReason ? text(row.correctionReason) : null,
  };
  // The own fields go before the others: objects made the other way round are read many times slower by V8.
  const own = readers[row.kind](row);
  if (row.kind === "dispatch") {
    own.listings = carried.listings;
    own.wave = row.waveId === null ? null : must(carried.waves.get(row.waveId) ?? null, row.id, "wave");
  }
  return Object.assign(own, { kind: row.kind }, shown) as unknown as PublicEntry;
}

const keptOfDispatch = Object.entries<Field>(kinds.dispatch).flatMap(([name, field]) =>
  isSeenByAll(field) ? [] : [name as keyof DeskRow],
);

/** What the desk sees of it. */
export const deskEntry = (row: DeskRow, carried: Carried): DeskEntry =>
  ({
    internalNote: row.internalNote,
    visibility: row.visibility,
    version: row.version,
    recordedAt: moment(row.recordedAt),
    changedAt: moment(row.changedAt),
    authorId: row.authorId,
    author: row.authorId === null ? null : (carried.people.get(row.authorId) ?? null),
    removed: row.removedAt ? { at: moment(row.removedAt), reason: row.removalReason } : null,
    attachments: row.attachments.map((file) => ({
      ...file,
      name: toldName(file),
      remarks: remarksIn(file.remarks),
    })),
    ...Object.fromEntries(keptOfDispatch.map((name) => [name, row[name]])),
    ...publicEntry(row, carried),
  }) as DeskEntry;
