import "server-only";
import { settings } from "@/lib/settings/settings";
import { database } from "./client";
import { onServer } from "./connection";

/**
 * Writes tables anew, so that nothing is left in their files of rows that were erased. A plain VACUUM is not enough: it
 * leaves their bytes in the free space of the page. The embedded database holds the process meanwhile: a second
 * or two for 35 MB.
 * @param since when the rows were erased
 * @throws Error when others are still reading what stood before, or hold a table for longer than seconds: then it is to be
 *   tried again later
 */
export async function rewriteTables(models: readonly string[], since: Date): Promise<void> {
  const { databaseUrl } = settings();
  const statements = models.map((model) => `VACUUM FULL "${requireName(model)}"`);
  if (!databaseUrl) {
    const db = await database();
    for (const statement of statements) await db.$executeRawUnsafe(statement);
    return;
  }
  await onServer(databaseUrl, async ({ query, script }) => {
    // Whoever waits for a table in vain keeps all others from it as long as it waits.
    await script("SET lock_timeout = '3s'");
    const { rows } = await query(
      `SELECT 1 FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND datname = current_database() AND backend_xmin IS NOT NULL
          AND xact_start < $1::timestamptz`,
      [since.toISOString()],
    );
    if (rows.length > 0) throw new Error("a transaction that began before the erasing is still open");
    for (const statement of statements) await script(statement);
  });
}

function requireName(model: string): string {
  if (!/^[A-Z][A-Za-z]+$/.test(model)) throw new Error("not the name of a table");
  return model;
}
