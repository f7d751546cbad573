import "server-only";
import { z } from "zod";
import { InvalidInput } from "@/lib/base/invalid-input";
import { act } from "@/lib/ledger/act";
import type { Caller } from "@/lib/ledger/caller";
import { tryOut } from "@/lib/ledger/perform";
import type { Question } from "@/lib/ledger/questions";
import type { Change } from "@/lib/subject/change";
import { settingSubject } from "@/lib/subject/setting";
import { type CampaignFile, ImportRecord, type Section, sections } from "./campaign-file";
import { everyQuestion, type TakenRow, takeRows } from "./take-rows";

/** How many rows of a list are new, differ from what is stored, or are already there as they are. */
export type Tally = { added: number; changed: number; unchanged: number; removed: number };
/** What is asked about a row: where it is in the file, which question, and whether it is answered. */
export type AskedRow = { path: (string | number)[]; question: Question; confirmed: boolean };
export type ImportReport = Record<Section, Tally> & { questions: AskedRow[] };

/**
 * Takes a campaign file into the record, in one transaction: all of it, or nothing and every problem with its row.
 * The same file again changes nothing. What is asked about a row is answered in the row; tried out, it is only listed.
 */
export const importRecord = act("record:import", {
  right: "record:import",
  input: ImportRecord,
  unhurried: true,
  decide: async ({ file, confirmAll = false }, context) => {
    const { tx, see, ask } = context;
    const before = await tx.source.count();
    const taken = await takeRows(file, context);
    const problems = taken.flatMap((row) => row.problems);
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
    const report = reportOf(taken, file, confirmAll);
    // Sources that rows describe on the spot are no rows of the file.
    report.sources.added = (await tx.source.count()) - before;
    const open = report.questions.filter(({ confirmed }) => !confirmed);
    ask(open.map(({ path, question }) => ({ ...question, field: path.join(".") })));
    const changes: Change[] = [];
    if (file.campaign && !(await see(settingSubject, campaignSetting(file.campaign))))
      changes.push({
        subject: settingSubject,
        id: campaignSetting(file.campaign),
        expect: null,
        act: "import:campaign",
        data: { value: { loadedOn: context.today } },
      });
    return { changes, value: report };
  },
});

/**
 * What an import would come to; nothing is written. Questions are listed and need no answer.
 * @throws Refusal as the import would
 */
export async function tryImport(
  caller: Caller,
  input: { file: unknown; confirmAll?: boolean },
): Promise<ImportReport> {
  const [outcome] = await tryOut(caller, [[importRecord, { ...input, confirmed: everyQuestion }]]);
  if (!outcome?.ok) throw outcome?.refusal;
  return outcome.value as ImportReport;
}

function reportOf(taken: readonly TakenRow[], file: CampaignFile, confirmAll: boolean): ImportReport {
  const tallies = Object.fromEntries(
    sections.map((section) => [section, { added: 0, changed: 0, unchanged: 0, removed: 0 }]),
  ) as Record<Section, Tally>;
  const questions: AskedRow[] = [];
  for (const { section, at, comesTo, asked } of taken) {
    if (comesTo !== "refused") tallies[section][comesTo]++;
    const row = file[section][Number(at[1])] as { confirmed?: ReadonlySet<string> } | undefined;
    for (const { path, question } of asked)
      questions.push({ path, question, confirmed: confirmAll || row?.confirmed?.has(question.key) === true });
  }
  return { ...tallies, questions };
}

/** Where it is remembered that a campaign was loaded. */
export const campaignSetting = (campaign: string): string => `campaign ${campaign}`;
