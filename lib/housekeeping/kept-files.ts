import "server-only";
import { copyFile, mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { readLines, sha256Of } from "@/lib/db/archive";
import type { KeptFile } from "@/lib/db/dump";

/** The kept files that a dump of the database names; backups of the first form name the table otherwise. */
export async function keptFilesIn(folder: string): Promise<KeptFile[]> {
  const files: KeptFile[] = [];
  const [table = ""] = (await readdir(path.join(folder, "tables"))).filter((name) =>
    /^storedfile\./i.test(name),
  );
  for await (const line of readLines(path.join(folder, "tables", table))) {
    const { id, name, sha256 } = JSON.parse(line) as KeptFile;
    files.push({ id, name, sha256 });
  }
  return files;
}

/**
 * Copies the bytes of these files, each checked by its SHA-256.
 * @returns those whose bytes are missing or no longer what was kept
 */
export async function copyKeptFiles(files: KeptFile[], from: string, to: string): Promise<KeptFile[]> {
  await mkdir(to, { recursive: true });
  const good = new Map<string, boolean>();
  for (const { sha256 } of files)
    if (!good.has(sha256))
      good.set(sha256, await copy(path.join(from, sha256), path.join(to, sha256), sha256));
  return files.filter(({ sha256 }) => !good.get(sha256));
}

async function copy(from: string, to: string, sha256: string): Promise<boolean> {
  if ((await sha256Of(from).catch(() => null)) !== sha256) return false;
  await copyFile(from, to);
  return true;
}

export const fileText = ({ name, id, sha256 }: KeptFile): string =>
  `the kept file ${name} (${id}, SHA-256 ${sha256})`;
