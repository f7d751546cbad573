import "server-only";
import { cp, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { unguarded } from "@/lib/audit/guards";
import { type KeptHead, verifyLog } from "@/lib/audit/verify";
import { StartProblem } from "@/lib/base/start-problem";
import { readLines, sha256Of, unpack, withWorkFolder } from "@/lib/db/archive";
import type { Database } from "@/lib/db/client";
import type { Connection } from "@/lib/db/connection";
import { format, type Manifest } from "@/lib/db/dump";
import { appliedMigrations, knownMigrations, migrate } from "@/lib/db/migrate";
import { dropTables, filledTable, linkRows, listTables, loadRows } from "@/lib/db/tables";
import { type BackupReport, problemsOf } from "./backup-file";
import { differenceText } from "./difference-text";
import { keptFilesIn } from "./kept-files";

const KeptFile = z.object({ id: z.string(), name: z.string(), sha256: z.string() });
const CurrentManifest = z.object({
  format: z.literal(format),
  madeAt: z.string(),
  migrations: z.array(z.string()).min(1),
  rows: z.record(z.string(), z.int()),
  sha256: z.record(z.string(), z.string()),
  head: z.string().nullable(),
  incomplete: z.object({ files: z.array(KeptFile), difference: z.string().nullable() }).optional(),
}) satisfies z.ZodType<Manifest>;

/** The first form: tables by the names of their delegates, of the version that wrote it. */
const FirstManifest = z.object({
  format: z.literal("recognition-tracker-backup-1"),
  madeAt: z.string(),
  rows: z.record(z.string(), z.int()),
  sha256: z.record(z.string(), z.string()),
  auditHead: z.string().nullable(),
});
const lastOfFirst = "20261123083615_error_reports";

/** An empty database to restore into. */
export type Target = {
  connection: Connection;
  /** Prisma on the same database; asked for when the tables are those of this version. */
  client(): Promise<Database>;
};

export type RestoreOptions = {
  /** A head that was kept elsewhere. */
  head?: KeptHead | undefined;
  /** Restores also what is known to be incomplete, or differs from its log. */
  incomplete?: boolean;
};

/**
 * Fills an empty database from a backup: every checksum is checked before, and after it the log against the record and
 * against the head that was kept. A backup of an earlier version is read in the form in which it was written, and
 * brought to today's by the migrations.
 * @throws StartProblem when the file is not a whole backup, the database is not empty, or what was restored is not what
 *   its log says; the database is empty then as before
 */
export const readBackup = (
  { connection, client }: Target,
  filesFolder: string,
  source: string,
  { head, incomplete = false }: RestoreOptions = {},
): Promise<BackupReport> =>
  withWorkFolder(filesFolder, async (work) => {
    const manifest = asManifest(await unpack(source, work), source);
    const problems = problemsOf(manifest);
    if (problems.length > 0 && !incomplete)
      throw new StartProblem(
        [
          `${source} was written incomplete. Nothing was changed.`,
          ...problems.map((problem) => `  ${problem}`),
          "Add --incomplete to restore it all the same.",
        ].join("\n"),
      );
    const filled = await filledTable(connection);
    if (filled !== null)
      throw new StartProblem(
        `The database is not empty (${filled}). Restore into a new DATA_DIR or a new database. Nothing was changed.`,
      );
    const missing = await missingFiles(work, filesFolder, manifest);
    if (missing.length > 0 && !incomplete)
      throw new StartProblem(`${source} lacks kept files. Nothing was changed.\n  ${missing.join("\n  ")}`);

    // Files first: they are named by their content, so a run that fails later leaves nothing wrong behind.
    await mkdir(filesFolder, { recursive: true, mode: 0o700 });
    await cp(path.join(work, "files"), filesFolder, { recursive: true });
    try {
      // Empty tables of another version make room for those that the backup was made of.
      if (!(await hasForm(connection, manifest))) {
        await dropTables(connection);
        await migrate(connection, { upTo: manifest.migrations.at(-1) });
      }
      await fill(connection, work, manifest);
      await migrate(connection);
      const report = await verifyLog(await client(), head);
      if (!report.ok && !incomplete)
        throw new StartProblem(
          `${source} is whole, but its record is not what its log says: ${differenceText(report)} Nothing was restored.`,
        );
      if (!report.ok) problems.push(`the record is not what its log says: ${differenceText(report)}`);
    } catch (error) {
      await dropTables(connection);
      await migrate(connection);
      throw error;
    }
    return {
      rows: Object.values(manifest.rows).reduce((sum, count) => sum + count, 0),
      files: Object.keys(manifest.sha256).filter((name) => name.startsWith("files/")).length,
      head: manifest.head,
      problems,
    };
  });

function asManifest(unpacked: unknown, source: string): Manifest {
  const first = FirstManifest.safeParse(unpacked);
  const { auditHead: _, ...rest } = first.success ? first.data : { auditHead: null };
  const migrations = knownMigrations().map(({ name }) => name);
  const manifest = first.success
    ? {
        ...rest,
        format,
        head: null,
        migrations: migrations.slice(0, migrations.indexOf(lastOfFirst) + 1),
      }
    : unpacked;
  const current = CurrentManifest.safeParse(manifest);
  if (!current.success)
    throw new StartProblem(`${source} is not a backup of this tracker. Nothing was changed.`);
  const newer = current.data.migrations.find((name) => !migrations.includes(name));
  if (newer)
    throw new StartProblem(
      `${source} was written by a newer version (${newer}): restore it with that one. Nothing was changed.`,
    );
  return current.data as Manifest;
}

/** Whether the tables that are there are those that the backup was made of. */
async function hasForm(connection: Connection, { migrations }: Manifest): Promise<boolean> {
  const { rows } = await connection.query(`SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS there`);
  if (!rows[0]?.there) return false;
  const applied = (await appliedMigrations(connection)).map(({ name, finished }) => finished && name);
  return applied.length === migrations.length && applied.every((name, index) => name === migrations[index]);
}

/** Kept files that the tables name and neither the backup nor the folder has. */
async function missingFiles(work: string, filesFolder: string, manifest: Manifest): Promise<string[]> {
  const missing: string[] = [];
  for (const file of await keptFilesIn(work)) {
    if (Object.hasOwn(manifest.sha256, `files/${file.sha256}`)) continue;
    const there = await sha256Of(path.join(filesFolder, file.sha256)).catch(() => null);
    if (there !== file.sha256) missing.push(`${file.name} (${file.id}, SHA-256 ${file.sha256})`);
  }
  return missing;
}

/** All of it in one transaction. */
async function fill(connection: Connection, work: string, manifest: Manifest): Promise<void> {
  const tables = await listTables(connection);
  const files = new Map<string, string>();
  for (const name of Object.keys(manifest.rows)) {
    // The first form named tables by their delegates: `auditLine`.
    const table = tables.find(
      (item) => item.name === name || item.name === name[0]?.toUpperCase() + name.slice(1),
    );
    if (!table)
      throw new StartProblem(
        `The backup has a table ${name} that its version does not know. Nothing was restored.`,
      );
    files.set(table.name, path.join(work, "tables", `${name}.ndjson`));
  }
  await connection.script("BEGIN");
  try {
    // Links within a table follow its rows.
    await connection.script(unguarded);
    for (const table of tables) {
      const file = files.get(table.name);
      if (!file || !(await stat(file).catch(() => null))) continue;
      await loadRows(connection, table, readLines(file));
      await linkRows(connection, table, readLines(file));
    }
    // What is asked at the end of the transaction is planned by the tables' sizes, of which nothing is known yet.
    await connection.script("ANALYZE");
    await connection.script("COMMIT");
  } catch (error) {
    await connection.script("ROLLBACK");
    throw error;
  }
}
