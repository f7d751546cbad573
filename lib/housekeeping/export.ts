import { writeFile } from "node:fs/promises";
import { today } from "@/lib/calendar/today";
import { datasetAnswer } from "@/lib/open-data/build";
import { publicRecord, publicStandings } from "@/lib/record/queries";
import { settings } from "@/lib/settings";
import { runCommand, UsageError } from "./cli";

const help = `
npm run export -- FILE

Writes everything public into one JSON file, the same as /api/v1/dataset.json: countries with their standing, all
published entries with their sources, counts with their rules, licence and citation. For everything, internal notes
and contacts included, see npm run backup.
`;

await runCommand(help, {}, async ([file]) => {
  if (!file) throw new UsageError("Name the file to write: npm run export -- FILE");
  const day = today();
  const record = await publicRecord();
  const data = datasetAnswer(
    record,
    await publicStandings(day),
    day,
    `${settings().appUrl}/api/v1/dataset.json`,
  );
  await writeFile(file, `${JSON.stringify(data, null, 2)}\n`);
  console.log(
    `Wrote ${file}: ${record.entries.length} entries on ${record.countries.length} countries, as of ${day}.`,
  );
});
