import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { settings } from "@/lib/settings/settings";

/** Files lie in the data folder under their SHA-256: the same bytes are kept once, and no name of theirs is a path. */

const folder = () => path.join(settings().dataDir, "files");

/** Where the bytes with this SHA-256 are kept. */
export function pathOfFile(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not a SHA-256");
  return path.join(folder(), sha256);
}

/**
 * Keeps bytes for good: written beside, synced, then moved into place, so that a power cut leaves all of it or
 * nothing.
 * @returns their SHA-256
 */
export async function keepFile(bytes: Uint8Array): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const place = pathOfFile(sha256);
  const existing = await stat(place).catch(() => null);
  if (existing?.size === bytes.byteLength) return sha256;
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const beside = path.join(folder(), `.${sha256}.${randomUUID()}`);
  try {
    await writeFile(beside, bytes, { flag: "wx", mode: 0o600, flush: true });
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(folder());
  return sha256;
}

/**
 * The kept bytes; null where this data folder does not hold them.
 * @throws Error when they are no longer what was kept
 */
export async function readKeptFile(sha256: string): Promise<Buffer | null> {
  const bytes = await readFile(pathOfFile(sha256)).catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!bytes) return null;
  if (createHash("sha256").update(bytes).digest("hex") !== sha256)
    throw new Error(`the kept file ${sha256} is damaged`);
  return bytes;
}

/**
 * The same for those who take it as fast as they can, never whole in the memory; null where this folder does not hold it.
 * The file is opened once `stream` is called.
 */
export async function keptFileStream(
  sha256: string,
): Promise<{ bytes: number; stream(): ReadableStream<Uint8Array<ArrayBuffer>> } | null> {
  const place = pathOfFile(sha256);
  const found = await stat(place).catch(() => null);
  return (
    found && {
      bytes: found.size,
      stream: () => Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array<ArrayBuffer>>,
    }
  );
}

async function syncFolder(name: string): Promise<void> {
  // Some platforms cannot open a folder; there the rename alone must do.
  const handle = await open(name, "r").catch(() => null);
  if (!handle) return;
  try {
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}
