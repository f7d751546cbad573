import type { PGlite } from "@electric-sql/pglite";
import { type Database, embeddedClient, replaceDatabase } from "@/lib/db/client";
import { embeddedConnection } from "@/lib/db/connection";
import { type RestoreOptions, readBackup } from "@/lib/housekeeping/restore-file";
import { forgetRecords } from "@/lib/log/queries";
import { freshPGlite } from "./database";

/**
 * Restores a backup into an empty database in memory, which becomes the one that `database()` gives. The caller closes
 * it.
 */
export async function restored(
  file: string,
  filesFolder: string,
  options: RestoreOptions = {},
): Promise<{ db: Database; pglite: PGlite; report: Awaited<ReturnType<typeof readBackup>> }> {
  const pglite = await freshPGlite();
  const db = embeddedClient(pglite);
  const target = { connection: embeddedConnection(pglite), client: async () => db };
  try {
    const report = await readBackup(target, filesFolder, file, options);
    replaceDatabase({ client: db, close: async () => {} });
    forgetRecords();
    return { db, pglite, report };
  } catch (error) {
    await pglite.close();
    throw error;
  }
}
