import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { oneLine } from "@/lib/base/one-line";
import { StartProblem } from "@/lib/base/start-problem";
import { type Connection, embeddedConnection, onServer } from "./connection";
import { inTurn } from "./in-turn";

type Migration = { name: string; checksum: string; script: string };
type Applied = { name: string; checksum: string; finished: boolean };

export type MigrateOptions = {
  /** Up to this one only, to read a backup in the form in which it was written. */
  upTo?: string | undefined;
  /** Is called before the first change to a database that holds something, with the name of the first migration. */
  beforeUpgrade?: (next: string, connection: Connection) => Promise<void>;
};

/**
 * Applies the migrations that an embedded database lacks.
 * @returns their names
 * @throws StartProblem when one fails, was changed after it was applied, or is newer than this program
 */
export const migrateEmbedded = (pglite: PGlite, options: MigrateOptions = {}): Promise<string[]> =>
  migrate(embeddedConnection(pglite), options);

/** As {@link migrateEmbedded} on a server, one process at a time: several may start at once. */
export const migrateServer = (databaseUrl: string, options: MigrateOptions = {}): Promise<string[]> =>
  inTurn(
    "migrations",
    () => onServer(databaseUrl, (connection) => migrate(connection, options)),
    databaseUrl,
  );

// From the project's root, where every command of this project runs: a bundler moves files, and their own address.
export const migrationsFolder = path.join(process.cwd(), "prisma", "migrations");

/** The migrations of this version, oldest first. */
export function knownMigrations(): Migration[] {
  const folders = fs.existsSync(migrationsFolder)
    ? fs.readdirSync(migrationsFolder, { withFileTypes: true }).filter((item) => item.isDirectory())
    : [];
  return folders
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const script = fs.readFileSync(path.join(migrationsFolder, name, "migration.sql"), "utf8");
      return { name, script, checksum: crypto.createHash("sha256").update(script).digest("hex") };
    });
}

/** The same on any connection. */
export async function migrate(
  connection: Connection,
  { upTo, beforeUpgrade }: MigrateOptions = {},
): Promise<string[]> {
  const known = knownMigrations();
  await connection.script(table);
  const applied = await appliedMigrations(connection);
  requireSameHistory(known, applied);
  const done = new Set(applied.filter(({ finished }) => finished).map(({ name }) => name));
  const wanted =
    upTo === undefined ? known : known.slice(0, known.findIndex(({ name }) => name === upTo) + 1);
  const pending = wanted.filter(({ name }) => !done.has(name));
  const [next] = pending;
  if (next && done.size > 0) await beforeUpgrade?.(next.name, connection);
  const cutShort = new Set(applied.filter(({ finished }) => !finished).map(({ name }) => name));
  for (const migration of pending) await apply(connection, migration, cutShort.has(migration.name));
  return pending.map(({ name }) => name);
}

/** Prisma's own record of migrations, so that `prisma migrate deploy` stays possible. */
const table = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

function requireSameHistory(known: Migration[], applied: Applied[]): void {
  for (const migration of applied) {
    const here = known.find(({ name }) => name === migration.name);
    if (!here)
      throw new StartProblem(
        `the database has the migration ${migration.name}, which this version does not know: start a newer version`,
      );
    if (migration.finished && here.checksum !== migration.checksum)
      throw new StartProblem(
        `the migration ${here.name} was changed after it was applied: restore its file, and put the change in a new one`,
      );
  }
}

/**
 * Applies one migration. Its script and the row that says so are one transaction, so that a process that is killed
 * leaves either both or nothing, and the next start goes on from there.
 * @param cutShort an earlier version, which wrote the row first, was killed while it applied this one
 */
async function apply(connection: Connection, migration: Migration, cutShort: boolean): Promise<void> {
  const { name, checksum, script } = migration;
  const forget = `DELETE FROM "_prisma_migrations" WHERE "migration_name" = '${name}' AND "finished_at" IS NULL;`;
  const note = `INSERT INTO "_prisma_migrations"
    ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
    VALUES ('${crypto.randomUUID()}', '${checksum}', clock_timestamp(), '${name}', clock_timestamp(), 1);`;
  try {
    await connection.script(`BEGIN;\n${script}\n;\n${forget}\n${note}\nCOMMIT;`);
  } catch (error) {
    await connection.script("ROLLBACK");
    // Its script was one transaction then, too: where part of it is done, all of it is.
    if (cutShort && isDoneAlready(error)) {
      await connection.script(`BEGIN;\n${forget}\n${note}\nCOMMIT;`);
      return;
    }
    throw new StartProblem(`the migration ${name} could not be applied: ${oneLine(error).slice(0, 300)}`);
  }
}

/** A table, column, type, function or index that the script makes exists, or one that it drops does not. */
const doneAlready = new Set(["42P07", "42701", "42710", "42723", "42P01", "42703", "42704", "42883"]);
const isDoneAlready = (error: unknown): boolean =>
  doneAlready.has(String((error as { code?: unknown } | null)?.code ?? ""));

/** The migrations that a database has, oldest first. */
export async function appliedMigrations({ query }: Connection): Promise<Applied[]> {
  const result = await query(
    `SELECT "migration_name" AS name, "checksum", "finished_at" IS NOT NULL AS finished
       FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "started_at", "migration_name"`,
  );
  return result.rows as Applied[];
}
