import { setTimeout as sleep } from "node:timers/promises";
import { closeDatabase, database } from "@/lib/db/client";
import { perform } from "@/lib/ledger/perform";
import { logEntry } from "@/lib/log/acts";

/**
 * A process of its own that logs entries as its members of staff would. `at-once N`: as many at the same moment.
 * `pace N`: so many a second, until it is told to stop. Says in the end how many were saved, and what else became of
 * them, by the message.
 */
const [mode = "", number = "0"] = process.argv.slice(2);
const db = await database();
const author = await db.user.findFirstOrThrow({ select: { id: true } });
const became: Record<string, number> = {};
let logged = 0;

async function log(): Promise<void> {
  logged += 1;
  const entry = {
    kind: "note",
    countries: ["PL"],
    occurredOn: "2026-01-01",
    certainty: "confirmed",
    summary: {},
    internalNote: `Note ${logged} of process ${process.pid}`,
    sources: [],
  };
  const end = await perform({ userId: author.id }, logEntry, { entry }).then(
    () => "saved",
    (error: Error) => error.message,
  );
  became[end] = (became[end] ?? 0) + 1;
}

console.log("ready");
if (mode === "at-once") {
  // Both processes begin when they are told to.
  await new Promise((resolve) => process.stdin.once("data", resolve));
  await Promise.all(Array.from({ length: Number(number) }, log));
} else {
  let stopped = false;
  process.once("SIGTERM", () => {
    stopped = true;
  });
  const under: Promise<void>[] = [];
  while (!stopped) {
    under.push(log());
    await sleep(1000 / Number(number));
  }
  await Promise.all(under);
}
console.log(`ended ${JSON.stringify(became)}`);
await closeDatabase();
process.exit(0);
