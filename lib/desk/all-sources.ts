import "server-only";
import { deskRecord } from "@/lib/log/queries";
import type { DeskRecord } from "@/lib/log/views";
import { listSources } from "@/lib/sources/queries";

type Sources = Awaited<ReturnType<typeof listSources>>;

const kept = new WeakMap<DeskRecord, Promise<Sources>>();

/** Every source there is, by title; read once for each state of the record, whose log each change of a source stands on. */
export async function allSources(): Promise<Sources> {
  const record = await deskRecord();
  const known = kept.get(record);
  if (known) return known;
  const sources = listSources();
  kept.set(record, sources);
  sources.catch(() => kept.delete(record));
  return sources;
}
