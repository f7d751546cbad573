import "server-only";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { archive, withWorkFolder, writeLines } from "./archive";
import type { Connection } from "./connection";
import { appliedMigrations } from "./migrate";
import { dumpedRows, listTables } from "./tables";

export const format = "recognition-tracker-backup-2";

/** A kept file as the database names it. */
export type KeptFile = { id: string; name: string; sha256: string };

/** What a backup says of itself. */
export type Manifest = {
  format: string;
  madeAt: string;
  /** Of the database that it was made from, oldest first: it is read in the form in which it was written. */
  migrations: string[];
  /** How many rows each table has. */
  rows: Record<string, number>;
  /** Of each member of the archive but this one. */
  sha256: Record<string, string>;
  /** Of the audit log, `NUMBER:HASH`. */
  head: string | null;
  /** What was missing or different when it was made, where it was written all the same. */
  incomplete?: { files: KeptFile[]; difference: string | null };
};

/**
 * A copy of the tables alone, of a database of any version. Kept files are not touched by what is to follow, and stay
 * where they are.
 */
export const writeTables = (connection: Connection, target: string): Promise<void> =>
  withWorkFolder(target, async (work) => {
    await connection.script("BEGIN ISOLATION LEVEL REPEATABLE READ");
    const manifest = await dumpTables(connection, work);
    await connection.script("COMMIT");
    await mkdir(path.join(work, "files"));
    await archive(work, target, manifest);
  });

/** Writes each table into a file of its own, one row a line. */
export async function dumpTables(connection: Connection, work: string): Promise<Manifest> {
  await mkdir(path.join(work, "tables"));
  const migrations = await appliedMigrations(connection);
  const manifest: Manifest = {
    format,
    madeAt: new Date().toISOString(),
    migrations: migrations.filter(({ finished }) => finished).map(({ name }) => name),
    rows: {},
    sha256: {},
    head: null,
  };
  for (const table of await listTables(connection))
    manifest.rows[table.name] = await writeLines(
      path.join(work, "tables", `${table.name}.ndjson`),
      dumpedRows(connection, table),
    );
  const { rows } = await connection.query(
    `SELECT "seq", "hash" FROM "AuditLine" ORDER BY "seq" DESC LIMIT 1`,
  );
  const [head] = rows as { seq: number; hash: string }[];
  manifest.head = head ? `${head.seq}:${head.hash}` : null;
  return manifest;
}
