import { performance } from "node:perf_hooks";
import { closeDatabase, database } from "@/lib/db/client";
import { importRecord } from "@/lib/exchange/acts";
import { prepare } from "@/lib/housekeeping/prepare";
import { perform } from "@/lib/ledger/perform";
import { type PartGround, syntheticPart } from "@/lib/testing/seed/campaign-part";

/**
 * Fills a database of its own for the measurements: the shipped campaign and, with a number given, so many entries more,
 * by the same import that anybody runs; with --no-wave none of them is of a wave. Prints how long the first 10,000 took, in seconds, and the memory they needed.
 */
const extra = Number(process.argv[2] ?? 0);
await prepare();
const ground = await readGround();
const atOnce = 10_000;
for (let from = 0; from < extra; from += atOnce) {
  const count = Math.min(atOnce, extra - from);
  const begun = performance.now();
  await perform({ system: "import" }, importRecord, {
    file: syntheticPart(count, from, ground),
    confirmAll: true,
  });
  if (from > 0) continue;
  const seconds = (performance.now() - begun) / 1000;
  const memoryMb = process.resourceUsage().maxRSS / 1024;
  console.log(`planted ${JSON.stringify({ count, seconds, memoryMb })}`);
}
await closeDatabase();

async function readGround(): Promise<PartGround> {
  const db = await database();
  const bodies = new Map<string, string>();
  const kinds = { in: ["parliament" as const, "chamber" as const] };
  for (const body of await db.body.findMany({ where: { kind: kinds }, orderBy: { id: "asc" } }))
    if (body.countryCode && !bodies.has(body.countryCode)) bodies.set(body.countryCode, body.id);
  const wave = await db.wave.findFirst({ orderBy: { startedOn: "desc" }, select: { id: true } });
  return { bodies, waveId: process.argv.includes("--no-wave") ? null : (wave?.id ?? null) };
}
