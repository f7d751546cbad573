import "server-only";
import { today } from "@/lib/calendar/today";
import { database } from "@/lib/db/client";
import type { Visibility } from "@/lib/db/generated/enums";
import { toldName } from "@/lib/files/file-name";
import { remarksIn } from "@/lib/files/remarks";

/**
 * What the desk needs of documents and packages beside what the record shows: version number and visibility of each, by id.
 */
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

/** When each package was put together, by its id: ids say nothing of order. */
export async function packageAges(): Promise<Map<string, Date>> {
  const db = await database();
  const rows = await db.version.findMany({
    where: { subjectType: "package", number: 1 },
    select: { subjectId: true, at: true },
  });
  return new Map(rows.map(({ subjectId, at }) => [subjectId, at]));
}

/** What the desk needs to handle a document or a package. */
export type Handling = { version: number; visibility: Visibility };

/** The same of a document's versions: the version number of each, its kept file, and whether it was ever sent. */
export async function versionHandling() {
  const db = await database();
  const [rows, sent] = await Promise.all([
    db.documentVersion.findMany({
      select: { id: true, version: true, fileId: true, file: { select: { remarks: true } } },
    }),
    db.packageItem.findMany({
      where: { package: { frozen: true } },
      select: { documentVersionId: true },
      distinct: ["documentVersionId"],
    }),
  ]);
  const frozen = new Set(sent.map((item) => item.documentVersionId));
  return new Map(
    rows.map(
      ({ id, version, fileId, file }) =>
        [id, { version, fileId, remarks: remarksIn(file?.remarks), sent: frozen.has(id) }] as const,
    ),
  );
}

/** A kept file by its id, or null. */
export async function findFile(id: string) {
  const db = await database();
  return db.storedFile.findUnique({
    where: { id },
    select: { id: true, sha256: true, name: true, mediaType: true, bytes: true, remarks: true },
  });
}

/** A kept file with what its own page shows: since when it is kept, and of which sources it is the copy. */
export async function findFilePage(id: string) {
  const db = await database();
  const row = await db.storedFile.findUnique({
    where: { id },
    select: {
      id: true,
      sha256: true,
      name: true,
      mediaType: true,
      bytes: true,
      remarks: true,
      addedAt: true,
      sources: {
        select: { id: true, title: true, version: true, copyPublishedAt: true },
        where: { archivedAt: null },
        orderBy: { id: "asc" },
      },
    },
  });
  if (!row) return null;
  const { addedAt, sources, remarks, ...file } = row;
  return {
    ...file,
    name: toldName(file),
    remarks: remarksIn(remarks),
    addedOn: today(undefined, addedAt),
    sources: sources.map(({ copyPublishedAt, ...source }) => ({
      ...source,
      copyPublished: copyPublishedAt !== null,
    })),
  };
}

/** The names of kept files, by their ids; of those that there are. */
export async function fileNames(ids: readonly string[]): Promise<Record<string, string>> {
  const db = await database();
  const rows = await db.storedFile.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
