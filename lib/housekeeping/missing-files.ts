import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { database } from "@/lib/db/client";
import { settings } from "@/lib/settings/settings";

/** What is to be said at a start where the record names kept files that this data folder does not hold; else null. */
export async function missingFilesWarning(): Promise<string | null> {
  const db = await database();
  const rows = await db.storedFile.findMany({ select: { sha256: true }, distinct: ["sha256"] });
  if (rows.length === 0) return null;
  const folder = path.join(settings().dataDir, "files");
  const held = new Set(await readdir(folder).catch(() => []));
  const missing = rows.filter(({ sha256 }) => !held.has(sha256)).length;
  if (missing === 0) return null;
  return `Warning: ${missing} of ${rows.length} kept files are not in ${folder}: whoever asks this instance for them gets none. Instances on one database need one DATA_DIR that they share (docs/operations.md).`;
}
