import fs from "node:fs";
import { openFolder } from "@/lib/db/client";
import { isStartProblem } from "@/lib/start-problem";

// Run as a process of its own, to be killed: writes pairs of rows to the embedded database in a folder until it has
// written as many as asked, and says of each write that it was acknowledged, with the syncs seen so far.
const [folder = "", run = "", limit = "0"] = process.argv.slice(2);

let syncs = 0;
const sync = fs.fsyncSync;
fs.fsyncSync = (descriptor) => {
  sync(descriptor);
  syncs += 1;
};
const say = (line: string) => fs.writeSync(1, `${line}\n`);

try {
  const { client, close } = await openFolder(folder);
  const found = await client.setting.findMany({ select: { key: true } });
  say(`found ${found.map(({ key }) => key).join(" ")}`);
  say(`ready ${syncs}`);
  for (let written = 0; written < Number(limit); written += 1) {
    const key = `${run}.${written}`;
    await client.$transaction(async (tx) => {
      await tx.setting.create({ data: { key: `${key}.a`, value: written } });
      await tx.setting.create({ data: { key: `${key}.b`, value: written } });
    });
    say(`written ${key} ${syncs}`);
  }
  say("done");
  process.once("SIGTERM", () => void close());
  if (process.env.STAY_OPEN) setInterval(() => {}, 1_000).ref();
  else await close();
} catch (error) {
  if (!isStartProblem(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
