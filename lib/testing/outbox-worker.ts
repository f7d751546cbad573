import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { closeDatabase, database } from "@/lib/db/client";
import { act } from "@/lib/ledger/act";
import { perform } from "@/lib/ledger/perform";
import { waveSubject } from "@/lib/log/subjects";
import type { Effect } from "@/lib/outbox/effect";
import { carryOut, startOutbox } from "@/lib/outbox/outbox";

// Run as a process of its own, to be killed. What it does is its first parameter; a file, its second, takes a line for
// each effect that is carried out. The third is how many acts are performed.
const [mode = "", file = "", count = "0"] = process.argv.slice(2);
const say = (line: string) => fs.writeSync(1, `${line}\n`);

const note: Effect<{ number: number }> = {
  name: "test:note",
  payload: z.strictObject({ number: z.number() }),
  carryOut: async ({ number }) => {
    if (mode === "hang") {
      say(`begun ${number}`);
      await sleep(600_000);
    }
    // So that two instances are at work at the same time.
    await sleep(2);
    fs.appendFileSync(file, `${number}\n`);
  },
};
const openWave = act("test:wave", {
  right: "wave:write",
  input: z.strictObject({ number: z.number() }),
  decide: async ({ number }) => ({
    changes: [
      { subject: waveSubject, id: `wave-${number}`, expect: null, data: { name: {}, startedOn: "2025" } },
    ],
    effects: [{ effect: note, payload: { number } }],
    value: number,
  }),
});

await database();
if (mode === "hang") startOutbox([note]);
for (let number = 0; number < Number(count); number++) {
  await perform({ system: "command-line" }, openWave, { number });
  say(`committed ${number}`);
}
say("ready");
if (mode === "carry-out") {
  // Until told, so that others are as far.
  if (process.env.WAIT) await new Promise((resolve) => process.stdin.once("data", resolve));
  say(`done ${await carryOut([note])}`);
  await closeDatabase();
  process.exit(0);
}
setInterval(() => {}, 1_000);
