import "server-only";
import { database } from "@/lib/db/client";

/** Every source, for signed-in staff, by title; those included that nothing names yet. */
export async function listSources() {
  const db = await database();
  return db.source.findMany({
    select: {
      id: true,
      version: true,
      url: true,
      title: true,
      publisher: true,
      published: true,
      accessed: true,
      archiveUrl: true,
      fileId: true,
      file: { select: { name: true } },
    },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
}
