import "server-only";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { cp, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { create, extract } from "tar";
import type { Database } from "@/lib/db/client";
import { verifyAuditChain } from "@/lib/record/audit";
import { StartProblem } from "@/lib/start-problem";
import { afterTheirParents, backedUp, rowsOf, selfReferences, tableOf } from "./tables";

const format = "recognition-tracker-backup-1";
type Manifest = {
  format: string;
  madeAt: string;
  rows: Record<string, number>;
  sha256: Record<string, string>;
  auditHead: string | null;
};
export type BackupReport = { rows: number; files: number; auditHead: string | null };

/**
 * Writes everything (all tables but sessions, and the kept files) into one compressed file with a checksum for each
 * member. The file appears under its name only when it is whole.
 */
export async function writeBackup(db: Database, filesFolder: string, target: string): Promise<BackupReport> {
  const work = await mkdtemp(path.join(os.tmpdir(), "backup-"));
  try {
    await mkdir(path.join(work, "tables"));
    const manifest: Manifest = {
      format,
      madeAt: new Date().toISOString(),
      rows: {},
      sha256: {},
      auditHead: null,
    };
    for (const [name, key] of backedUp) {
      const member = path.join("tables", `${name}.ndjson`);
      let count = 0;
      await pipeline(
        async function* () {
          for await (const row of rowsOf(db, name, key)) {
            count++;
            if (name === "auditLine") manifest.auditHead = String(row.hash);
            yield `${JSON.stringify(row)}\n`;
          }
        },
        createWriteStream(path.join(work, member)),
      );
      manifest.rows[name] = count;
    }
    await cp(filesFolder, path.join(work, "files"), { recursive: true }).catch(ifMissing);
    await mkdir(path.join(work, "files"), { recursive: true });
    const members = await membersOf(work);
    for (const member of members) manifest.sha256[member] = await sha256Of(path.join(work, member));
    await writeFile(path.join(work, "manifest.json"), JSON.stringify(manifest, null, 2));
    const partial = `${target}.partial`;
    await create({ gzip: true, file: partial, cwd: work, portable: true }, [
      "manifest.json",
      "tables",
      "files",
    ]);
    const handle = await open(partial, "r");
    await handle.sync();
    await handle.close();
    await rename(partial, target);
    return {
      rows: Object.values(manifest.rows).reduce((sum, count) => sum + count, 0),
      files: members.filter((member) => member.startsWith("files/")).length,
      auditHead: manifest.auditHead,
    };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * Fills an empty database from a backup, in one transaction, and checks every checksum before and the audit chain
 * after it.
 * @throws StartProblem when the file is not a whole backup, or the database is not empty
 */
export async function readBackup(db: Database, filesFolder: string, source: string): Promise<BackupReport> {
  const work = await mkdtemp(path.join(os.tmpdir(), "restore-"));
  try {
    await extract({ file: source, cwd: work, strict: true }).catch((error: Error) => {
      throw new StartProblem(`${source} cannot be read as a backup (${error.message}). Nothing was changed.`);
    });
    const manifest = await readManifest(work, source);
    for (const [member, expected] of Object.entries(manifest.sha256)) {
      const found = await sha256Of(path.join(work, member)).catch(() => "nothing");
      if (found !== expected)
        throw new StartProblem(`${source} is damaged: ${member} is not what was saved. Nothing was changed.`);
    }
    for (const [name] of backedUp)
      if ((await tableOf(db, name).count()) > 0)
        throw new StartProblem(
          `The database is not empty (${name}). Restore into a new DATA_DIR or a new database. Nothing was changed.`,
        );

    // Files first: they are named by their content, so a run that fails later leaves nothing wrong behind.
    await mkdir(filesFolder, { recursive: true });
    await cp(path.join(work, "files"), filesFolder, { recursive: true });
    await db.$transaction(
      async (tx) => {
        for (const [name] of backedUp) {
          // A table that came after the backup was made.
          if (!(name in manifest.rows)) continue;
          const rows = await readRows(path.join(work, "tables", `${name}.ndjson`));
          const references = selfReferences[name];
          const ordered = references ? afterTheirParents(rows, references) : rows;
          for (let at = 0; at < ordered.length; at += 500)
            await tableOf(tx as Database, name).createMany({ data: ordered.slice(at, at + 500) });
        }
      },
      { maxWait: 60_000, timeout: 600_000 },
    );
    const chain = await verifyAuditChain(db);
    if (!chain.ok)
      throw new StartProblem(`Restored, but the audit chain breaks at line ${chain.seq}: ${chain.reason}.`);
    return {
      rows: Object.values(manifest.rows).reduce((sum, count) => sum + count, 0),
      files: (await readdir(path.join(work, "files"))).length,
      auditHead: manifest.auditHead,
    };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function readManifest(work: string, source: string): Promise<Manifest> {
  const text = await readFile(path.join(work, "manifest.json"), "utf8").catch(() => "{}");
  const manifest = JSON.parse(text) as Partial<Manifest>;
  if (manifest.format !== format || !manifest.sha256 || !manifest.rows)
    throw new StartProblem(`${source} is not a backup of this tracker. Nothing was changed.`);
  return manifest as Manifest;
}

/** Nulls are left out: the columns are empty without being told, and a JSON column would take null for a value. */
async function readRows(file: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (!line) continue;
    rows.push(Object.fromEntries(Object.entries(JSON.parse(line)).filter(([, value]) => value !== null)));
  }
  return rows;
}

async function membersOf(work: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(work, { recursive: true })) {
    if ((await stat(path.join(work, entry))).isFile()) found.push(entry.split(path.sep).join("/"));
  }
  return found.sort();
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

function ifMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
