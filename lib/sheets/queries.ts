import "server-only";
import { cache } from "react";
import { turn } from "@/lib/base/politely";
import { database } from "@/lib/db/client";
import { chunks, readSubjects } from "@/lib/subject/rows";
import type { Content, World } from "./facet";
import type { Known, SheetKind } from "./kinds/kind";
import type { KindName } from "./kinds/names";
import type { Stored } from "./plan";
import type { WrittenItem } from "./undo";

/** Rows that are read at once: others are let in between. */
const rowsAtOnce = 300;

/** What is stored of a kind, as a plan asks for it: read at once, however many rows there are. */
export async function storedOf(kind: SheetKind, world: World, contents: readonly Content[]): Promise<Stored> {
  const db = await database();
  return {
    known: (await kind.known?.(world, contents)) ?? (await knownContacts(kind, world)),
    current: async (ids) => {
      const found = new Map<string, Record<string, unknown>>();
      for (const part of chunks(ids, rowsAtOnce)) {
        const rows = await readSubjects(db, kind.subject, part);
        for (const id of part) {
          const snapshot = rows.get(id)?.snapshot ?? kind.nothing?.(id);
          if (snapshot) found.set(id, snapshot);
        }
        await turn();
      }
      return found;
    },
    versions: async (at) => {
      const found = new Map<string, Record<string, unknown>>();
      for (const part of chunks(at)) {
        const rows = await db.version.findMany({
          where: {
            OR: part.map(({ id, version }) => ({
              subjectType: kind.subject.type,
              subjectId: id,
              number: version,
            })),
          },
          select: { subjectId: true, number: true, snapshot: true },
        });
        for (const { subjectId, number, snapshot } of rows)
          found.set(`${subjectId} ${number}`, snapshot as Record<string, unknown>);
      }
      return found;
    },
  };
}

/** Contacts are no part of the record in memory. */
async function knownContacts(kind: SheetKind, world: World): Promise<Known[]> {
  const db = await database();
  const known: Known[] = [];
  for (let after: string | undefined; ; ) {
    const rows = await db.contact.findMany({
      where: { erasedAt: null, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: "asc" },
      take: rowsAtOnce,
      select: { id: true, version: true, bodyId: true, name: true, office: true, addresses: true },
    });
    for (const { id, version, ...content } of rows)
      known.push({ id, version, ...kind.marks(content, world) });
    after = rows.at(-1)?.id;
    if (rows.length < rowsAtOnce) return known;
    await turn();
  }
}

/** A template for sheets with this head; null where nobody has told its columns by hand. */
export async function findTemplate(
  id: string,
): Promise<{ version: number; kind: KindName; columns: Record<string, string> } | null> {
  const db = await database();
  const found = await db.sheetTemplate.findUnique({
    where: { id },
    select: { version: true, kind: true, columns: true },
  });
  return found as { version: number; kind: KindName; columns: Record<string, string> } | null;
}

/** The imports that were made, the newest first. */
export const listImports = cache(async (most = 100) => {
  const db = await database();
  const rows = await db.sheetImport.findMany({
    orderBy: { takenAt: "desc" },
    take: most,
    include: {
      takenBy: { select: { name: true, email: true } },
      undoneBy: { select: { name: true, email: true } },
    },
  });
  return rows.map(({ takenBy, undoneBy, written, takenAt, undoneAt, ...row }) => ({
    ...row,
    kind: row.kind as KindName,
    takenAt: takenAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
    takenBy: takenBy?.name ?? takenBy?.email ?? null,
    undoneBy: undoneBy?.name ?? undoneBy?.email ?? null,
    wrote: (written as unknown as WrittenItem[]).length,
  }));
});
export type ImportView = Awaited<ReturnType<typeof listImports>>[number];

/** How many imports stand. */
export const countImports = async (): Promise<number> =>
  (await database()).sheetImport.count({ where: { undoneAt: null } });

/** Earlier imports of the very same file that stand. */
export async function importsOfFile(fileHash: string): Promise<{ id: string; takenAt: Date }[]> {
  const db = await database();
  return db.sheetImport.findMany({
    where: { fileHash, undoneAt: null },
    orderBy: { takenAt: "desc" },
    take: 3,
    select: { id: true, takenAt: true },
  });
}
