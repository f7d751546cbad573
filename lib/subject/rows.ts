import "server-only";
import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { insertRows } from "@/lib/db/insert-rows";
import type { Subject } from "./subject";

/** One subject of an ordered list that belongs to another; `context` only of a listing's sources. */
export type Link = { id: string; context?: boolean };

type Row = Record<string, unknown>;

/** The few operations of a Prisma delegate that are used here; the real types of the tables do not overlap. */
type Table = {
  findMany(args: { where: unknown; orderBy?: unknown }): Promise<Row[]>;
  updateMany(args: { where: unknown; data: unknown }): Promise<{ count: number }>;
  deleteMany(args: { where: unknown }): Promise<{ count: number }>;
};

/** A model's delegate: Prisma names it after the model, with a small first letter. */
const tableOf = (tx: Transaction, model: string): Table =>
  (tx as unknown as Record<string, Table>)[model.charAt(0).toLowerCase() + model.slice(1)] as Table;

/** A question names at most so many at once: a database takes some 32,000 values in one. */
const atOnce = 1000;

/** A list in pieces that one statement takes. */
export function* chunks<Item>(items: readonly Item[], size = atOnce): Generator<Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** A subject with its lists, in the form in which its versions are kept: nothing empty, moments as ISO texts. */
export type Snapshot = Record<string, unknown>;

export type SubjectRow = {
  snapshot: Snapshot;
  /** The columns that enter no version. */
  secrets: Record<string, unknown>;
};

/** Subjects as they stand, by their ids; one that does not exist is left out. However many: they are read in pieces. */
export async function readSubjects(
  tx: Transaction,
  of: Subject,
  ids: readonly string[],
): Promise<Map<string, SubjectRow>> {
  const found = new Map<string, SubjectRow>();
  for (const part of chunks([...new Set(ids)])) {
    const rows = await tableOf(tx, of.model).findMany({ where: { [of.key]: { in: part } } });
    for (const row of rows) found.set(String(row[of.key]), plain(of, row));
    for (const [name, link] of Object.entries(of.links)) {
      for (const id of part) {
        const row = found.get(id);
        if (row && !link.sparse) row.snapshot[name] = [];
      }
      const links = await tableOf(tx, link.model).findMany({
        where: { [link.owner]: { in: part } },
        orderBy: link.ordered ? { position: "asc" } : { [link.target]: "asc" },
      });
      for (const row of links) {
        const snapshot = found.get(String(row[link.owner]))?.snapshot;
        if (!snapshot) continue;
        snapshot[name] ??= [];
        const items = snapshot[name] as unknown[];
        items.push(link.also ? { id: row[link.target], [link.also]: row[link.also] } : row[link.target]);
      }
    }
  }
  return found;
}

function plain(of: Subject, row: Row): SubjectRow {
  const snapshot: Snapshot = {};
  const secrets: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    if (of.secret.includes(column)) secrets[column] = value;
    else if (value !== null) snapshot[column] = value instanceof Date ? value.toISOString() : value;
  }
  if (!of.changes) snapshot.version = 1;
  return { snapshot, secrets };
}

/** One subject as it stands; null when there is none. */
export async function read(tx: Transaction, of: Subject, id: string): Promise<Snapshot | null> {
  return (await readSubjects(tx, of, [id])).get(id)?.snapshot ?? null;
}

/** Which of these subjects the public sees as they stand now. */
export async function publicAmong(
  tx: Transaction,
  of: Subject,
  ids: readonly string[],
): Promise<Set<string>> {
  const seen = new Set<string>();
  for (const part of chunks(ids)) for (const id of await of.seenByPublic(tx, part)) seen.add(id);
  return seen;
}

type New = { id: string; data?: Row };

function overwritten(of: Subject, data: Row = {}): Row {
  const empty = of.mayBeEmpty.filter((column) => data[column] === null);
  return { ...data, ...Object.fromEntries(empty.map((column) => [column, Prisma.DbNull])) };
}

/** Adds rows; those that point at one another in their own table come in an order in which each finds its parent. */
export const createSubjects = (tx: Transaction, of: Subject, rows: readonly New[]): Promise<void> =>
  insertRows(
    tx,
    of.model,
    rows.map(({ id, data }) => ({ ...data, [of.key]: id })),
  );

/**
 * Writes a row over the version that the change is based on.
 * @returns false when that is no longer the current one: of several savers exactly one gets through
 */
export async function updateSubject(
  tx: Transaction,
  of: Subject,
  { id, data, expect }: New & { expect: number },
): Promise<boolean> {
  if (!of.changes) throw new Error(`a ${of.type} has nothing to change`);
  const { count } = await tableOf(tx, of.model).updateMany({
    where: { [of.key]: id, version: expect },
    data: { ...overwritten(of, data), version: { increment: 1 } },
  });
  return count === 1;
}

type NewLinks = { id: string; isNew: boolean; links?: Partial<Record<string, Link[]>> | undefined };

/** Replaces the lists that are named, and leaves the others. */
export async function writeLinks(tx: Transaction, of: Subject, changed: readonly NewLinks[]): Promise<void> {
  for (const [name, link] of Object.entries(of.links)) {
    const named = changed.filter(({ links }) => links?.[name]);
    for (const part of chunks(named.filter(({ isNew }) => !isNew)))
      await tableOf(tx, link.model).deleteMany({ where: { [link.owner]: { in: part.map(({ id }) => id) } } });
    const rows = named.flatMap(({ id, links }) =>
      (links?.[name] ?? []).map((item, position) => ({
        [link.owner]: id,
        [link.target]: item.id,
        ...(link.ordered ? { position } : {}),
        ...(link.also ? { [link.also]: item[link.also] ?? false } : {}),
      })),
    );
    await insertRows(tx, link.model, rows);
  }
}
