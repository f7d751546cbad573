import { type Field, type Fields, isSeenByAll } from "@/lib/fields/field";
import { localTextIn, viewReader } from "@/lib/fields/view";
import { toldName } from "@/lib/files/file-name";
import { remarksIn } from "@/lib/files/remarks";
import { withNames } from "@/lib/mentions/text";
import type { SourceView } from "@/lib/sources/view";
import type { ActingBody, Listings } from "@/lib/standing/entry";
import type { DeskRow, PublicRow } from "./entry-rows";
import { type Kind, kinds } from "./kinds/all";
import type { DeskEntry, PublicEntry } from "./views";

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

function must<Value>(value: Value | undefined, id: string, field: string): Value {
  if (value === undefined) throw new Error(`entry ${id} has no ${field}`);
  return value;
}

/** How the own fields of a kind are read from its row. A wave is more than its id, and read by hand. */
const readers = Object.fromEntries(
  Object.entries<Fields>(kinds).map(([kind, fields]) => [kind, viewReader(fields, ["waveId"])]),
) as unknown as Record<Kind, (row: PublicRow) => Record<string, unknown>>;

/** What the public sees of an entry. */
export function publicEntry(row: PublicRow, carried: Carried): PublicEntry {
  const shown = {
    id: row.id,
    countries: row.countries,
    body: row.bodyId === null ? null : must(carried.bodies.get(row.bodyId), row.id, "body"),
    occurredOn: row.occurredOn,
    countsFrom: row.countsFrom,
    loggedAs: row.loggedAs,
    certainty: row.certainty,
    summary: localTextIn(row.summary),
    sources: row.sources.map((id) => must(carried.sources.get(id), row.id, `source ${id}`)),
    publishedOn: day(row.publishedAt),
    corrections: row.corrections.map(({ on, reason }) => ({ on, reason: localTextIn(reason) })),
    correctedOn: row.correctedOn,
    correctionReason: row.correctionReason ? localTextIn(row.correctionReason) : null,
  };
  // The own fields go before the others: objects made the other way round are read many times slower by V8.
  const own = readers[row.kind](row);
  if (row.kind === "dispatch") {
    own.listings = carried.listings;
    own.wave = row.waveId === null ? null : must(carried.waves.get(row.waveId), row.id, "wave");
  }
  return Object.assign(own, { kind: row.kind }, shown) as unknown as PublicEntry;
}

const keptOfKinds = Object.values(kinds).flatMap((fields) =>
  Object.entries<Field>(fields).flatMap(([name, field]) =>
    isSeenByAll(field) ? [] : [name as keyof DeskRow],
  ),
);

/** What the desk sees of it. */
export const deskEntry = (row: DeskRow, carried: Carried): DeskEntry =>
  ({
    internalNote: row.internalNote && withNames(row.internalNote, (id) => carried.people.get(id)),
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
    ...Object.fromEntries(keptOfKinds.map((name) => [name, row[name]])),
    ...publicEntry(row, carried),
  }) as DeskEntry;
