import fs from "node:fs";
import path from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { StartProblem } from "@/lib/base/start-problem";
import type { Connection } from "./connection";
import { writeTables } from "./dump";
import { syncTree } from "./sync";

/** So many copies are kept; the oldest goes first. */
const mostKept = 2;

/**
 * Keeps a copy of an embedded database beside it, before it is upgraded.
 * @throws StartProblem when the disk has no room for it
 */
export async function copyFolder(folder: string, next: string, pglite: PGlite): Promise<void> {
  const copy = `${folder}.before-${next}`;
  if (fs.existsSync(copy)) return;
  requireRoom(path.dirname(folder), sizeOf(folder));
  // With everything in its files; nobody else has it open, so they stand still.
  await pglite.exec("CHECKPOINT");
  const draft = `${copy}.draft`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.cpSync(folder, draft, { recursive: true });
  syncTree(draft);
  fs.renameSync(draft, copy);
  say(copy);
  forgetOldest(path.dirname(folder), `${path.basename(folder)}.before-`);
}

/** The same of a database on a server, as a backup file that `npm run restore` takes. */
export async function copyTables(dataDir: string, next: string, connection: Connection): Promise<void> {
  const file = path.join(dataDir, `server.before-${next}.tar.gz`);
  if (fs.existsSync(file)) return;
  await writeTables(connection, file);
  say(file);
  forgetOldest(dataDir, "server.before-");
}

const say = (copy: string) =>
  process.stdout.write(`The database is upgraded. A copy as it was before is kept in ${copy}\n`);

function forgetOldest(folder: string, prefix: string): void {
  const copies = fs
    .readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => path.join(folder, name))
    .sort((a, b) => fs.statSync(b).mtimeMs - fs.statSync(a).mtimeMs);
  for (const copy of copies.slice(mostKept)) fs.rmSync(copy, { recursive: true, force: true });
}

function sizeOf(folder: string): number {
  let size = 0;
  for (const item of fs.readdirSync(folder, { recursive: true, encoding: "utf8" }))
    size += fs.statSync(path.join(folder, item), { throwIfNoEntry: false })?.size ?? 0;
  return size;
}

function requireRoom(folder: string, needed: number): void {
  const { bavail, bsize } = fs.statfsSync(folder);
  // The upgrade itself writes, too.
  if (bavail * bsize > needed * 1.5) return;
  throw new StartProblem(
    `${folder} has no room for a copy of the database, which is kept before every upgrade: free ${Math.ceil((needed * 1.5) / 1e6)} MB`,
  );
}
