import "server-only";
import { database } from "@/lib/db/client";
import { allColumns } from "@/lib/fields/view";
import { toldName } from "@/lib/files/file-name";
import { remarksIn } from "@/lib/files/remarks";
import { source as sourceFields } from "./fields";

/** Every source, for signed-in staff, by title; those included that nothing names yet. */
export async function listSources() {
  const db = await database();
  const rows = await db.source.findMany({
    select: {
      ...allColumns(sourceFields),
      version: true,
      archivedAt: true,
      file: { select: { name: true, mediaType: true, remarks: true } },
    },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  return rows.map(({ file, archivedAt, ...source }) => ({
    ...source,
    ...(archivedAt ? ({ archived: true } as const) : {}),
    file: file && { name: toldName(file), remarks: remarksIn(file.remarks) },
  }));
}
