import fs from "node:fs";
import { verifyLog } from "@/lib/audit/verify";
import { closeDatabase, database } from "@/lib/db/client";
import { AskSheet } from "@/lib/sheets/schema";
import { lookAtSheet } from "@/lib/sheets/take";
import { loadShippedCampaign } from "@/prisma/seed";
import { csvOf } from "./sheets";

// Run as a process of its own, to be killed: says what it finds, takes a sheet of so many contacts and says how far it is.
const rows = Number(process.argv[2] ?? 0);
const say = (line: string) => fs.writeSync(1, `${line}\n`);

const db = await database();
if ((await db.country.count()) === 0) await loadShippedCampaign();
const sheet = csvOf([
  ["Country", "Office", "E-mail"],
  ...Array.from({ length: rows }, (_, at) => ["Latvia", `Office ${at}`, `office-${at}@saeima.example`]),
]);
const ask = (what: object) =>
  lookAtSheet({
    caller: { system: "command-line" },
    ...{ bytes: sheet, fileName: "contacts.csv", locale: "en", ask: AskSheet.parse(what) },
    say: (event) => {
      if (!("at" in event)) return;
      say(event.at === "writing" ? `writing ${event.done}` : event.at);
    },
    stopped: () => false,
  });
const chain = await verifyLog(db);
say(
  `found ${await db.contact.count()} contacts, ${await db.sheetImport.count()} imports, ${await db.auditLine.count()} lines, ${chain.ok}`,
);
const looked = await ask({});
say(`looked at ${looked.counts.new} new`);
const { taken } = await ask({ take: true, seen: looked.seen });
const again = await ask({});
say(`taken ${taken?.added}, then ${again.counts.same} the same`);
await closeDatabase();
process.exit(0);
