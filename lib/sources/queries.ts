import "server-only";
import { database } from "@/lib/db/client";
import { allColumns } from "@/lib/fields/view";
import { toldName } from "@/lib/files/file-name";
import { remarksIn } from "@/lib/files/remarks";
import { source as sourceFields } from "./fields";
import { sourceSubject } from "./subjects";

/** Every source, for signed-in staff, by title; those included that nothing names yet. */
export async function listSources() {
  const db = await database();
  const rows = await db.source.findMany({
    select: {
      ...allColumns(sourceFields),
      version: true,
      archivedAt: true,
      copyPublishedAt: true,
      file: { select: { name: true, mediaType: true, remarks: true } },
    },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  return rows.map(({ file, archivedAt, copyPublishedAt, ...source }) => ({
    ...source,
    ...(archivedAt ? ({ archived: true } as const) : {}),
    copyPublished: copyPublishedAt !== null,
    file: file && { name: toldName(file), remarks: remarksIn(file.remarks) },
  }));
}

/** The file that is the copy of a source, where everyone may read it: it is published, and something public names the source. */
export async function findPublishedCopy(id: string) {
  const db = await database();
  const source = await db.source.findUnique({
    where: { id },
    select: { copyPublishedAt: true, file: { select: { sha256: true, mediaType: true, remarks: true } } },
  });
  if (!source?.copyPublishedAt || !source.file) return null;
  const seen = await sourceSubject.seenByPublic(db, [id]);
  return seen.includes(id) ? { ...source.file, remarks: remarksIn(source.file.remarks) } : null;
}
