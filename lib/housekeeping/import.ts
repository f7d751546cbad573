import path from "node:path";
import { InvalidInput } from "@/lib/invalid-input";
import { sections } from "./campaign-file";
import { runCommand, UsageError } from "./cli";
import { importRecord } from "./commands";
import { describeIssue } from "./import-problems";
import { readCampaign } from "./read-campaign";

const help = `
npm run import -- FILE [--dry-run]

Takes a campaign file (JSON; docs/data.md describes it) into the record: adds what is new, changes what differs,
leaves the rest. All of it or nothing: a row that cannot be taken is named, and nothing is written.
The same file again changes nothing. Entries that were removed on the desk stay removed.

  --dry-run   check and count only; write nothing

Exit codes: 0 done, 1 refused or failed, 2 wrong use.
`;

await runCommand(help, { "dry-run": { type: "boolean" } }, async ([file, ...more], values) => {
  if (!file || more.length > 0) throw new UsageError("Name one file: npm run import -- FILE [--dry-run]");
  const content = readCampaign(path.resolve(file));
  const dryRun = values["dry-run"] === true;
  try {
    const report = await importRecord({ system: "import" }, { file: content, dryRun });
    for (const section of sections) {
      const { added, changed, unchanged, removed } = report[section];
      if (added + changed + unchanged + removed === 0) continue;
      const left = removed > 0 ? `, ${removed} removed on the desk and left so` : "";
      console.log(`${section}: ${added} added, ${changed} changed, ${unchanged} unchanged${left}`);
    }
    console.log(dryRun ? "Dry run: nothing was written." : "Imported.");
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    for (const issue of error.issues) console.error(describeIssue(issue, content));
    throw error;
  }
});
