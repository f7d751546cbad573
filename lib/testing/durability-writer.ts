import fs from "node:fs";
import { verifyLog } from "@/lib/audit/verify";
import { isStartProblem } from "@/lib/base/start-problem";
import { openFolder, replaceDatabase } from "@/lib/db/client";
import { perform } from "@/lib/ledger/perform";
import { logEntry } from "@/lib/log/acts";

// Run as a process of its own, to be killed: logs entries through the one write path to the embedded database in a
// folder until it has logged as many as asked, and says of each that it was acknowledged, with the syncs seen so far.
const [folder = "", run = "", limit = "0"] = process.argv.slice(2);

let syncs = 0;
const sync = fs.fsyncSync;
fs.fsyncSync = (descriptor) => {
  sync(descriptor);
  syncs += 1;
};
const say = (line: string) => fs.writeSync(1, `${line}\n`);

try {
  const opened = await openFolder(folder);
  const { client, close } = opened;
  replaceDatabase(opened);
  const [entries, versions, lines] = await Promise.all([
    client.entry.findMany({ select: { id: true } }),
    client.version.findMany({ where: { subjectType: "entry" }, select: { subjectId: true } }),
    client.auditLine.findMany({ where: { subjectType: "entry" }, select: { subjectId: true } }),
  ]);
  const chain = await verifyLog(client);
  say(
    [
      "found",
      ...entries.map(({ id }) => `${id}.entry`),
      ...versions.map(({ subjectId }) => `${subjectId}.version`),
      ...lines.map(({ subjectId }) => `${subjectId}.audit`),
    ].join(" "),
  );
  say(`chain ${chain.ok ? "whole" : `broken at ${chain.seq}`}`);
  say(`ready ${syncs}`);
  for (let written = 0; written < Number(limit); written += 1) {
    const id = `${run}-${written}`;
    await perform({ system: "command-line" }, logEntry, {
      id,
      // Each run says the same as the one before it.
      confirmed: ["same-entry"],
      entry: {
        kind: "engagement",
        countries: [],
        occurredOn: "2025-01-01",
        certainty: "confirmed",
        summary: { en: `Call ${written}` },
        sources: [],
        engagementForm: "call",
      },
    });
    say(`written ${id} ${syncs}`);
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
