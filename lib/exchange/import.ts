import path from "node:path";
import { InvalidInput } from "@/lib/base/invalid-input";
import { runCommand, UsageError } from "@/lib/cli/cli";
import { perform } from "@/lib/ledger/perform";
import { Unanswered } from "@/lib/ledger/questions";
import { importRecord, tryImport } from "./acts";
import { sections } from "./campaign-file";
import { describeIssue, describeQuestion } from "./import-problems";
import { readCampaign } from "./read-campaign";

const help = `
npm run import -- FILE [--dry-run] [--confirm]

Takes a campaign file (JSON; docs/data.md describes it) into the record: adds what is new, changes what differs,
leaves the rest. All of it or nothing: a row that cannot be taken is named, and nothing is written.
The same file again changes nothing. Entries that were removed on the desk stay removed.

What is probably a mistake (the same act twice, more votes than seats) is asked about, with its row, and nothing is
written until it is answered: in the row ("confirmed": ["same-act"]), or with --confirm for the whole file.

  --dry-run   check, count and list the questions only; write nothing
  --confirm   answer every question with yes: save it all the same

Exit codes: 0 done, 1 refused or failed, 2 wrong use.
`;

await runCommand(
  help,
  { "dry-run": { type: "boolean" }, confirm: { type: "boolean" } },
  async ([file, ...more], values) => {
    if (!file || more.length > 0)
      throw new UsageError("Name one file: npm run import -- FILE [--dry-run] [--confirm]");
    const content = readCampaign(path.resolve(file));
    const dryRun = values["dry-run"] === true;
    try {
      const caller = { system: "import" } as const;
      const input = { file: content, confirmAll: values.confirm === true };
      const report = await (dryRun ? tryImport(caller, input) : perform(caller, importRecord, input));
      for (const section of sections) {
        const { added, changed, unchanged, removed } = report[section];
        if (added + changed + unchanged + removed === 0) continue;
        const left = removed > 0 ? `, ${removed} removed on the desk and left so` : "";
        console.log(`${section}: ${added} added, ${changed} changed, ${unchanged} unchanged${left}`);
      }
      for (const { path, question, confirmed } of report.questions)
        console.log(
          `${confirmed ? "confirmed" : "asked"}: ${describeQuestion(question, path.join("."), content)}`,
        );
      console.log(dryRun ? "Dry run: nothing was written." : "Imported.");
    } catch (error) {
      if (error instanceof InvalidInput)
        for (const issue of error.issues) console.error(describeIssue(issue, content));
      if (error instanceof Unanswered)
        for (const question of error.questions)
          console.error(describeQuestion(question, question.field, content));
      throw error;
    }
  },
);
