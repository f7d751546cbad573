import "server-only";
import { subjects } from "@/lib/audit/subjects";
import { Refusal } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import type { Change } from "@/lib/subject/change";
import { chunks, type Link, readSubjects, type Snapshot } from "@/lib/subject/rows";
import type { Subject } from "@/lib/subject/subject";

/** Who points at something of a kind: a column of a subject's rows, or one of its lists. */
export type Pointer = { of: Subject; column: string } | { of: Subject; list: string };

/**
 * Everything that may point at rows of a kind, by the foreign keys of the database and the declarations of subjects: a
 * new table that points at it is among them without being named here.
 * @throws Error when a table points at it that belongs to no subject
 */
export async function pointersTo(tx: Transaction, { model }: Subject): Promise<Pointer[]> {
  const references = await tx.$queryRaw<{ table: string; column: string }[]>`
    SELECT c.relname::text AS "table", a.attname::text AS "column"
      FROM pg_constraint f
      JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class t ON t.oid = f.confrelid
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.conkey[1]
     WHERE f.contype = 'f' AND c.relnamespace = current_schema()::regnamespace AND t.relname = ${model}
     ORDER BY 1, 2`;
  return references.flatMap(({ table, column }): Pointer[] => {
    for (const of of subjects) {
      if (of.model === table) return [{ of, column }];
      const list = Object.entries(of.links).find(([, link]) => link.model === table);
      // A list's other end is the subject itself, which keeps what it holds.
      if (list) return list[1].target === column ? [{ of, list: list[0] }] : [];
    }
    throw new Error(`${table}.${column} points at ${model} and belongs to no subject`);
  });
}

/**
 * What makes everything that points at one row point at another of its kind, each row once.
 * @throws Refusal where one of the two is part of the other
 */
export async function repointed(
  tx: Transaction,
  kind: Subject,
  from: string,
  into: string,
): Promise<Change[]> {
  const changes = new Map<string, Change>();
  const changeOf = (subject: Subject, id: string, row: Snapshot): Change => {
    const key = `${subject.type} ${id}`;
    const change = changes.get(key) ?? { subject, id, expect: Number(row.version) };
    changes.set(key, change);
    return change;
  };
  for (const pointer of await pointersTo(tx, kind)) {
    if ("column" in pointer && pointer.of === kind) await requireApart(tx, kind, pointer.column, from, into);
    for (const ids of chunks(await pointing(tx, pointer, from))) {
      const rows = await readSubjects(tx, pointer.of, ids);
      for (const id of ids) {
        const row = rows.get(id)?.snapshot;
        if (!row) continue;
        const change = changeOf(pointer.of, id, row);
        if ("column" in pointer) change.data = { ...change.data, [pointer.column]: into };
        else
          change.links = {
            ...change.links,
            [pointer.list]: replaced(row[pointer.list] as (string | Link)[], from, into),
          };
      }
    }
  }
  return [...changes.values()];
}

/** The rows that point there. Names of tables and columns are the database's own, not anyone's making. */
async function pointing(tx: Transaction, pointer: Pointer, at: string): Promise<string[]> {
  const { of } = pointer;
  const link = "list" in pointer ? of.links[pointer.list] : undefined;
  const [table, key, column] = link
    ? [link.model, link.owner, link.target]
    : [of.model, of.key, "column" in pointer ? pointer.column : ""];
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT "${key}" AS id FROM "${table}" WHERE "${column}" = $1 ORDER BY 1`,
    at,
  );
  return rows.map(({ id }) => id);
}

/** A list with one item in the place of another. Where it is there already it stays once: as more than context if it was. */
export function replaced(items: readonly (string | Link)[], from: string, into: string): Link[] {
  const links = items.map((item): Link => (typeof item === "string" ? { id: item } : item));
  const both = links.filter(({ id }) => id === from || id === into);
  const isContext = both.every(({ context }) => context === true);
  let placed = false;
  return links.flatMap((link): Link[] => {
    if (link.id !== from && link.id !== into) return [link];
    if (placed) return [];
    placed = true;
    return [link.context === undefined ? { id: into } : { id: into, context: isContext }];
  });
}

/** Whoever becomes one with what it is part of would be part of itself. */
async function requireApart(
  tx: Transaction,
  { model, key }: Subject,
  column: string,
  from: string,
  into: string,
): Promise<void> {
  const seen = new Set<string>();
  for (let at: string | null = into; at && !seen.has(at); ) {
    seen.add(at);
    const [row]: { up: string | null }[] = await tx.$queryRawUnsafe(
      `SELECT "${column}" AS up FROM "${model}" WHERE "${key}" = $1`,
      at,
    );
    at = row?.up ?? null;
    if (at === from) throw new Refusal("merge-one-within-other", "into");
  }
}
