import "server-only";
import { database } from "@/lib/db/client";
import type { Visibility } from "@/lib/db/generated/enums";

/** What the desk needs of documents and packages beside what the record shows: their versions and visibility. */
export type Handling = { version: number; visibility: Visibility };

/** Version number and visibility of every document and every package, by id. */
export async function documentHandling(): Promise<Map<string, Handling>> {
  const db = await database();
  const columns = { id: true, version: true, visibility: true } as const;
  const [documents, packages] = await Promise.all([
    db.document.findMany({ select: columns }),
    db.package.findMany({ select: columns }),
  ]);
  return new Map(
    [...documents, ...packages].map(({ id, version, visibility }) => [id, { version, visibility }]),
  );
}

/** The ids of the kept files behind document versions, by the version's id. */
export async function filesOfVersions(): Promise<Map<string, string>> {
  const db = await database();
  const rows = await db.documentVersion.findMany({
    where: { fileId: { not: null } },
    select: { id: true, fileId: true },
  });
  return new Map(rows.flatMap((row) => (row.fileId ? [[row.id, row.fileId] as const] : [])));
}

/** A kept file by its id, or null. */
export async function findFile(id: string) {
  const db = await database();
  return db.storedFile.findUnique({
    where: { id },
    select: { id: true, sha256: true, name: true, mediaType: true, bytes: true },
  });
}
