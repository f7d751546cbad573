import "server-only";
import { InvalidInput } from "@/lib/base/invalid-input";
import type { Refusal } from "@/lib/base/refusal";
import catalogue from "@/lib/i18n/messages/en/questions.json";
import type { Context, Outcome } from "@/lib/ledger/act";
import { type Question, type QuestionKey, Unanswered } from "@/lib/ledger/questions";
import { type CampaignFile, type Section, sections } from "./campaign-file";
import { parentsFirst } from "./parents-first";
import { type RowSteps, rankOf, stepsOfRows } from "./row-steps";

/** Every question that can be asked. */
export const everyQuestion = Object.keys(catalogue.ask) as QuestionKey[];

/** What came of a row: what it came to, or why it cannot be taken; and what was asked about it. */
export type TakenRow = {
  section: Section;
  id: string;
  /** Where it is in the file. */
  at: (string | number)[];
  comesTo: RowSteps["comesTo"] | "refused";
  problems: Problem[];
  asked: { path: (string | number)[]; question: Question }[];
};
/** Why a row cannot be taken: where in the file, and a key of the `refusals` catalogue. */
export type Problem = {
  path: (string | number)[];
  key: string;
  values: Record<string, string | number>;
};

type Planned = RowSteps & { at: (string | number)[]; outcomes: Outcome[] };

/**
 * Takes the rows of a file into the record, each by the acts that it comes to; nothing else decides about it. A row that
 * is refused is looked at once more when the others are in: what it needs may come later in the file.
 * @param answers the questions that are answered for a row; all, where it is not said
 */
export async function takeRows(
  file: CampaignFile,
  context: Pick<Context, "tx" | "performEach">,
  {
    answers = () => everyQuestion,
    origin,
  }: { answers?: (section: Section, id: string) => readonly string[]; origin?: "upgrade" } = {},
): Promise<TakenRow[]> {
  const { planned, unfit } = await planRows(file, context);
  for (const section of sections) {
    const own = planned.filter((row) => row.section === section);
    let steps = own.flatMap((row) =>
      row.steps.map(({ step: [act, input], at }, place) => ({
        row,
        place,
        at,
        step: [act, { ...(input as object), confirmed: answers(section, row.id) }] as const,
      })),
    );
    steps.sort((one, other) => rankOf(one.step) - rankOf(other.step));
    for (let before = Number.POSITIVE_INFINITY; steps.length > 0 && steps.length < before; ) {
      before = steps.length;
      const outcomes = await context.performEach(
        steps.map(({ step }) => step),
        origin ? { origin } : {},
      );
      for (const [index, { row, place }] of steps.entries()) row.outcomes[place] = outcomes[index] as Outcome;
      steps = steps.filter((_, index) => !outcomes[index]?.ok);
    }
  }
  return [...unfit, ...planned.map(takenRow)].sort(byPlace);
}

const byPlace = (one: TakenRow, other: TakenRow): number =>
  sections.indexOf(one.section) - sections.indexOf(other.section) || Number(one.at[1]) - Number(other.at[1]);

/** What the rows come to as things stand, parents first; rows that fit in no file are refused. */
async function planRows(
  file: CampaignFile,
  { tx }: Pick<Context, "tx">,
): Promise<{ planned: Planned[]; unfit: TakenRow[] }> {
  const steps = await stepsOfRows(file, tx);
  const planned: Planned[] = [];
  const unfit: TakenRow[] = [];
  for (const section of sections) {
    const places = new Map((file[section] as object[]).map((row, index) => [row, index]));
    const seen = new Set<string>();
    const { rows, circular } = inOrder(file, section);
    for (const row of rows) {
      const at = [section, places.get(row) ?? 0];
      const own = steps.get(row) as RowSteps;
      const problem = seen.has(own.id)
        ? { path: [...at, "id"], key: "id-twice", values: {} }
        : circular.has(row)
          ? { path: at, key: "links-in-circle", values: {} }
          : null;
      seen.add(own.id);
      if (problem)
        unfit.push({ section, id: own.id, at, comesTo: "refused", problems: [problem], asked: [] });
      else planned.push({ ...own, at, outcomes: [] });
    }
  }
  return { planned, unfit };
}

function inOrder(
  file: CampaignFile,
  section: Section,
): { rows: readonly object[]; circular: ReadonlySet<object> } {
  if (section === "bodies") return parentsFirst(file.bodies, (row) => [row.parentId]);
  if (section === "packages") return parentsFirst(file.packages, (row) => [row.previousId]);
  if (section === "entries")
    return parentsFirst(file.entries, ({ entry }) => [
      entry.kind === "proceeding" ? entry.continuesId : null,
      ...(entry.kind === "response" ? [entry.answersId, ...entry.alsoAnswers] : []),
      entry.kind === "dispatch" ? entry.repliesToId : null,
    ]);
  return { rows: file[section], circular: new Set() };
}

function takenRow({ section, id, at, comesTo, steps, outcomes }: Planned): TakenRow {
  const row: TakenRow = { section, id, at, comesTo, problems: [], asked: [] };
  for (const [index, outcome] of outcomes.entries()) {
    const place = [...at, ...(steps[index]?.at ?? [])];
    const note = (question: Question) => row.asked.push({ path: placeOf(place, question.field), question });
    if (outcome.ok) {
      for (const question of outcome.asked) note(question);
      continue;
    }
    // What follows in the row fails by the first.
    if (row.comesTo === "refused") continue;
    row.comesTo = "refused";
    if (outcome.refusal instanceof Unanswered)
      for (const question of outcome.refusal.questions) note(question);
    else row.problems = problemsOf(outcome.refusal, place);
  }
  return row;
}

function problemsOf(refusal: Refusal, place: (string | number)[]): Problem[] {
  if (refusal instanceof InvalidInput)
    return refusal.issues.map(({ path, key, values }) => ({
      path: [...place, ...path.split(".").slice(place[0] === "entries" ? 0 : 1)],
      key,
      values,
    }));
  return [{ path: placeOf(place, refusal.field), key: refusal.key, values: refusal.values }];
}

/** Where a field of a row is in the file: those of an entry lie one deeper. */
const placeOf = (at: (string | number)[], field = ""): (string | number)[] => [
  ...at,
  ...(at[0] === "entries" && field !== "correctionReason" && field !== "id" ? ["entry"] : []),
  ...(field ? field.split(".") : []),
];
