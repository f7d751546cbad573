import "server-only";
import { database } from "@/lib/db/client";

/** The version number of each wave, which a change of it is based on. */
export async function waveVersions(): Promise<Map<string, number>> {
  const db = await database();
  const rows = await db.wave.findMany({ select: { id: true, version: true } });
  return new Map(rows.map((row) => [row.id, row.version]));
}
