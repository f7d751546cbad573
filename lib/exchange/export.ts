import { writeFile } from "node:fs/promises";
import { runCommand, UsageError } from "@/lib/cli/cli";
import { datasetOperations } from "@/lib/open-data/operations";
import { asked, produce } from "@/lib/open-data/produce";

const help = `
npm run export -- FILE

Writes everything public into one file, the same as the addresses of that name give: FILE ends in .json for
/api/v1/dataset.json (countries with their standing, all published entries with their sources, counts with their
rules, licence and citation), or in .zip for /api/v1/dataset.zip (the same as a Data Package of CSV files). For
everything, internal notes and contacts included, see npm run backup.
`;

await runCommand(help, {}, async ([file]) => {
  if (!file) throw new UsageError("Name the file to write: npm run export -- FILE");
  const operation = /\.zip$/i.test(file) ? datasetOperations.datasetZip : datasetOperations.datasetJson;
  const from = await asked();
  const produced = await produce(operation, from);
  if (!produced) throw new Error("the data set was not made");
  await writeFile(file, produced.body);
  const { entries, countries } = from.record;
  console.log(
    `Wrote ${file}: ${entries.length} entries on ${countries.length} countries, as of ${from.today}.`,
  );
});
