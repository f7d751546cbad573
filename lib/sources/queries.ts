import "server-only";
import { database } from "@/lib/db/client";
import { sourceColumns } from "./columns";

/** Every source, for signed-in staff, by title; those included that nothing names yet. */
export async function listSources() {
  const db = await database();
  return db.source.findMany({
    select: {
      ...sourceColumns,
      version: true,
      fileId: true,
      file: { select: { name: true } },
    },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
}
