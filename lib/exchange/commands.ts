import "server-only";
import { z } from "zod";
import { InvalidInput } from "@/lib/base/invalid-input";
import { command } from "@/lib/ledger/command";
import { read } from "@/lib/ledger/subjects";
import { ImportRecord } from "./campaign-file";
import { planImport } from "./plan-import";

/**
 * Takes a campaign file into the record, in one transaction: all of it, or nothing and every problem with its row.
 * The same file again changes nothing. What is asked about a row is answered in the row; a dry run only lists it.
 */
export const importRecord = command(
  "record:import",
  ImportRecord,
  async ({ file, dryRun, confirmAll = false }, context) => {
    const { changes, report, problems } = await planImport(file, context, confirmAll);
    if (problems.length > 0) {
      const issues = problems.map(({ path, key, values }) => ({
        code: "custom" as const,
        path,
        message: key,
        params: values,
        input: undefined,
      }));
      throw new InvalidInput(new z.ZodError(issues));
    }
    const open = report.questions.filter(({ confirmed }) => !confirmed);
    if (!dryRun) context.ask(open.map(({ path, question }) => ({ ...question, field: path.join(".") })));
    if (file.campaign && !(await read(context.tx, "setting", campaignSetting(file.campaign)))) {
      changes.push({
        type: "setting",
        id: campaignSetting(file.campaign),
        expect: null,
        act: "import:campaign",
        data: { value: { loadedOn: context.today } },
      });
    }
    return { changes: dryRun ? [] : changes, value: report };
  },
  { unhurried: true },
);

/** Where it is remembered that a campaign was loaded. */
export const campaignSetting = (campaign: string): string => `campaign ${campaign}`;
