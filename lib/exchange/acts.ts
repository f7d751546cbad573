import "server-only";
import { z } from "zod";
import { InvalidInput } from "@/lib/base/invalid-input";
import { act } from "@/lib/ledger/act";
import { read } from "@/lib/subject/rows";
import { settingSubject } from "@/lib/subject/setting";
import { ImportRecord } from "./campaign-file";
import { planImport } from "./plan-import";

/**
 * Takes a campaign file into the record, in one transaction: all of it, or nothing and every problem with its row.
 * The same file again changes nothing. What is asked about a row is answered in the row; a dry run only lists it.
 */
export const importRecord = act("record:import", {
  right: "record:import",
  input: ImportRecord,
  decide: async ({ file, dryRun, confirmAll = false }, context) => {
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
    if (file.campaign && !(await read(context.tx, settingSubject, campaignSetting(file.campaign)))) {
      changes.push({
        subject: settingSubject,
        id: campaignSetting(file.campaign),
        expect: null,
        act: "import:campaign",
        data: { value: { loadedOn: context.today } },
      });
    }
    return { changes: dryRun ? [] : changes, value: report };
  },
  ...{ unhurried: true },
});

/** Where it is remembered that a campaign was loaded. */
export const campaignSetting = (campaign: string): string => `campaign ${campaign}`;
