import fs from "node:fs";
import path from "node:path";
import { generatePassword } from "@/lib/access/generate-password";
import { StartProblem } from "@/lib/base/start-problem";
import { type Day, isDay } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { runCommand, UsageError } from "@/lib/cli/cli";
import { closeDatabase, database } from "@/lib/db/client";
import { settings } from "@/lib/settings/settings";
import { loadShippedCampaign } from "@/prisma/seed";
import { fillRecord } from "./fill";
import { seedMark } from "./ground";

const help = `
npm run seed [-- --days 400 --until DAY --entries 2000 --seed 1]

Fills a developer's data folder (./data-dev, or the one that DATA_DIR names on the command line) with invented entries
and every other kind of thing, on top of the shipped campaign, and makes an account of each role. A folder that it
filled before is emptied and filled anew; any other that holds work of people is refused.

  --days DAYS        how far back the entries go (400)
  --until DAY        the last of those days, such as 2026-11-20 (today)
  --entries NUMBER   how many (2000)
  --seed NUMBER      the same number makes the same entries up to the same day (1)

Stop the tracker first: only one process may have the folder open.
`;

const whole = (name: string, text: unknown, usual: number, most: number): number => {
  if (text === undefined) return usual;
  const number = Number(text);
  if (!/^\d+$/.test(String(text)) || number < 1 || number > most)
    throw new UsageError(`--${name} must be a whole number from 1 to ${most}.`);
  return number;
};

const dayOf = (text: unknown): Day | undefined => {
  if (text === undefined) return undefined;
  if (typeof text !== "string" || !isDay(text) || text > today())
    throw new UsageError("--until must be a day that has come, such as 2026-11-20.");
  return text;
};

/**
 * Opens the folder's database with the shipped campaign and nothing else in it.
 * @throws StartProblem when it holds what people wrote; or when another process has it open
 */
async function openEmpty(): Promise<void> {
  const { databaseUrl, dataDir } = settings();
  if (databaseUrl !== undefined)
    throw new StartProblem("DATABASE_URL must not be set: only a folder of the embedded database is filled.");
  const db = await database();
  if ((await db.setting.count({ where: { key: seedMark } })) > 0) {
    await closeDatabase();
    console.log(`Emptying ${dataDir}, which was filled by this command before.`);
    for (const name of ["database", "files"])
      fs.rmSync(path.join(dataDir, name), { recursive: true, force: true });
    await database();
  } else if ((await db.auditLine.count({ where: { origin: { notIn: ["seed", "upgrade"] } } })) > 0)
    throw new StartProblem(
      `${dataDir} holds a record that people have written to, and is left as it is: name another folder with DATA_DIR`,
    );
  await loadShippedCampaign();
}

await runCommand(
  help,
  {
    days: { type: "string" },
    until: { type: "string" },
    entries: { type: "string" },
    seed: { type: "string" },
  },
  async (more, values) => {
    if (more.length > 0) throw new UsageError(`Not understood: ${more.join(" ")}`);
    const options = {
      days: whole("days", values.days, 400, 20_000),
      until: dayOf(values.until),
      entries: whole("entries", values.entries, 2_000, 200_000),
      seed: whole("seed", values.seed, 1, 2_147_483_647),
      password: generatePassword(),
    };
    const begun = Date.now();
    await openEmpty();
    const done = await fillRecord(
      options,
      (line) => process.stdout.isTTY && process.stdout.write(`\r${line} `),
    );
    if (process.stdout.isTTY) process.stdout.write("\n");
    const { logged, corrected, unpublished, removed, reports } = done;
    console.log(
      `Logged ${logged} entries over ${options.days} days in ${((Date.now() - begun) / 1000).toFixed(0)} s: ${corrected} corrected, ${unpublished} unpublished, ${removed} removed; ${reports} error reports.`,
    );
    console.log("Accounts: administrator@tracker.test, editor@tracker.test, viewer@tracker.test");
    console.log(`Password of each, shown only now: ${options.password}`);
    console.log(`In ${settings().dataDir}. npm run dev serves it where that is ./data-dev.`);
  },
);
