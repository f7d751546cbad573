import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { openFolder, replaceDatabase } from "@/lib/db/client";
import { perform } from "@/lib/ledger/perform";
import { logEntry } from "@/lib/log/acts";

// Run as a process of its own on a disk that is about to fill: writes on and on, and says what becomes of it.
const opened = await openFolder(process.argv[2] ?? "");
replaceDatabase(opened);
const { client } = opened;
const say = (line: string) => process.stdout.write(`${line}\n`);
const entry = (text: string) => ({
  kind: "engagement" as const,
  countries: [],
  occurredOn: "2025-01-01",
  certainty: "confirmed" as const,
  summary: { en: text },
  sources: [],
  engagementForm: "call" as const,
});

let stopped = false;
process.once("SIGTERM", () => {
  stopped = true;
});

/** One transaction that writes and writes. */
async function writeMuch(): Promise<void> {
  await client
    .$transaction(
      async (tx) => {
        for (let part = 0; part < 2_000; part++) {
          await tx.$executeRawUnsafe(
            `INSERT INTO "Setting" (key, value) SELECT 'large-${part}-' || n, to_jsonb(md5(n::text || random()::text)) FROM generate_series(1, 2000) n`,
          );
          if (part === 0) say("large began");
          await sleep(5);
        }
      },
      { timeout: 200_000 },
    )
    .catch(() => say("large refused"));
  if ((await client.setting.count({ where: { key: { startsWith: "large-" } } })) > 0)
    say("lost: half of it stayed");
}

let large: Promise<void> | null = null;
createInterface({ input: process.stdin }).on("line", () => {
  large = writeMuch();
});

let written = await client.entry.count();
let wasFull = false;
while (!stopped) {
  if (large) {
    await large;
    large = null;
  }
  try {
    await perform({ system: "command-line" }, logEntry, { entry: entry(`Call ${written}`) });
    written += 1;
    say(wasFull ? "written again" : `written ${written}`);
    wasFull = false;
  } catch (error) {
    if (!wasFull)
      say(
        `refused: ${String((error as Error).message)
          .split("\n")
          .at(-1)}`,
      );
    wasFull = true;
    const found = await client.entry.count();
    say(found === written ? `read ${found} while full` : `lost: ${found} of ${written}`);
  }
  await sleep(20);
}
process.stdin.destroy();
await opened.close();
say("closed");
