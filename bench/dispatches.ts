import { performance } from "node:perf_hooks";
import { today } from "@/lib/calendar/today";
import { closeDatabase, database } from "@/lib/db/client";
import { prepare } from "@/lib/housekeeping/prepare";
import type { Step } from "@/lib/ledger/act";
import { perform, performAll } from "@/lib/ledger/perform";
import { logEntry } from "@/lib/log/acts";
import { median } from "./table";

/**
 * A process of its own: logs one dispatch, and 40 in one transaction, in turn. Each carries the campaign's package and names
 * its source anew. Prints the medians in milliseconds.
 */
const rounds = 12;
const many = 40;
await prepare();
const db = await database();
const [author, wave, packed] = await Promise.all([
  db.user.findFirstOrThrow({ where: { role: "administrator" }, select: { id: true } }),
  db.wave.findFirstOrThrow({ orderBy: { startedOn: "desc" }, select: { id: true } }),
  db.package.findFirstOrThrow({ select: { id: true } }),
]);
const bodies = await db.body.findMany({
  where: { kind: { in: ["parliament", "chamber"] }, countryCode: { not: null } },
  select: { id: true, countryCode: true },
  orderBy: { id: "asc" },
  take: many,
});
const caller = { userId: author.id };
let sent = 0;

function dispatch(): Step {
  const body = bodies[sent++ % bodies.length];
  return [
    logEntry,
    {
      entry: {
        kind: "dispatch",
        countries: [body?.countryCode],
        bodyId: body?.id,
        occurredOn: today(),
        certainty: "confirmed",
        summary: { en: `Letter ${sent}` },
        sources: [{ title: "The campaign's own record", url: `https://example.org/sent/${sent}` }],
        rung: "sent",
        channel: "email",
        packageId: packed.id,
        waveId: wave.id,
      },
      confirmed: ["same-package", "same-entry"],
    },
  ];
}
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

const one: number[] = [];
const atOnce: number[] = [];
for (let round = 0; round < rounds; round++) {
  const [act, input] = dispatch();
  const alone = await timed(() => perform(caller, act, input));
  const together = await timed(() => performAll(caller, Array.from({ length: many }, dispatch)));
  // The first rounds warm everything up.
  if (round < 2) continue;
  one.push(alone);
  atOnce.push(together);
}
console.log(`measured ${JSON.stringify({ many, one: median(one), atOnce: median(atOnce) })}`);
await closeDatabase();
