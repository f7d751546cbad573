import crypto from "node:crypto";
import type { PGlite } from "@electric-sql/pglite";
import { StartProblem } from "@/lib/start-problem";
import { type AdapterFactory, embeddedAdapter, serverAdapter } from "./adapters";
import { inTurn } from "./in-turn";
import { noFilters, readMigrations, schemaEngine } from "./schema-engine";

type Query = (sql: string) => Promise<{ rows: unknown[] }>;
type Applied = { name: string; checksum: string; finished: boolean };

/**
 * Applies the migrations that an embedded database lacks.
 * @returns their names
 * @throws StartProblem when one fails, was changed after it was applied, or is newer than this program
 */
export function migrateEmbedded(pglite: PGlite): Promise<string[]> {
  return migrate((sql) => pglite.query(sql), embeddedAdapter(pglite));
}

/** As {@link migrateEmbedded} on a server, one process at a time: several may start at once. */
export function migrateServer(databaseUrl: string): Promise<string[]> {
  const work = async () => {
    // Closed afterwards, for the engine leaves a lock of its own on the connection.
    const { pool, factory } = serverAdapter(databaseUrl);
    try {
      return await migrate((sql) => pool.query(sql), factory);
    } finally {
      await pool.end();
    }
  };
  return inTurn("migrations", work, databaseUrl);
}

async function migrate(query: Query, factory: AdapterFactory): Promise<string[]> {
  const migrationsList = readMigrations();
  const known = migrationsList.migrationDirectories.map(({ path: name, migrationFile: { content } }) => ({
    name,
    checksum: crypto.createHash("sha256").update(content.value).digest("hex"),
  }));
  const applied = await appliedMigrations(query);
  for (const migration of applied) {
    const here = known.find(({ name }) => name === migration.name);
    if (!here) {
      throw new StartProblem(
        `the database has the migration ${migration.name}, which this version does not know: start a newer version`,
      );
    }
    if (migration.finished && here.checksum !== migration.checksum) {
      throw new StartProblem(
        `the migration ${here.name} was changed after it was applied: restore its file, and put the change in a new one`,
      );
    }
  }
  const cutShort = applied.find(({ finished }) => !finished);
  if (!cutShort && applied.length === known.length) return [];

  const engine = await schemaEngine(factory);
  let current = cutShort?.name;
  try {
    // A script is one transaction, so with no table there nothing of it was done, and it can be done again.
    if (cutShort) {
      if (await hasTables(query)) throw new Error("it was cut short before");
      await engine.markMigrationRolledBack({ migrationName: cutShort.name });
    }
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters });
    return appliedMigrationNames;
  } catch (error) {
    const failed = (await appliedMigrations(query)).find(({ finished }) => !finished);
    current = failed?.name ?? current;
    if (failed && !cutShort) await engine.markMigrationRolledBack({ migrationName: failed.name });
    throw new StartProblem(`the migration ${current ?? ""} could not be applied: ${reasonOf(error)}`);
  } finally {
    engine.free();
  }
}

async function appliedMigrations(query: Query): Promise<Applied[]> {
  const { rows } = await query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there");
  if (!(rows[0] as { there: boolean }).there) return [];
  const result = await query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return result.rows as Applied[];
}

async function hasTables(query: Query): Promise<boolean> {
  const { rows } = await query(
    `SELECT 1 FROM pg_tables
      WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations' LIMIT 1`,
  );
  return rows.length > 0;
}

/** The line of the engine's report that says what the database answered. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split("\n").map((line) => line.trim());
  const said = lines.find((line) => line.startsWith("ERROR:")) ?? lines.find((line) => line !== "");
  return (said ?? "no reason given").slice(0, 300);
}
