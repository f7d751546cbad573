import { type Fields, kept, type OwnOf } from "@/lib/fields/field";
import {
  optionalAnyDay,
  optionalCountry,
  optionalId,
  optionalLine,
  optionalText,
  requiredLine,
  rowsOf,
} from "@/lib/fields/fields";
import { language } from "@/lib/fields/language";

/** Longest name of a task, in characters. */
export const longestTitle = 200;

/** Something that someone at the desk is to do: internal only, in every format. */
export const task = {
  title: kept(requiredLine(longestTitle)),
  note: kept(optionalText(4000)),
  ownerId: kept(optionalId),
  dueOn: kept(optionalAnyDay),
  countryCode: kept(optionalCountry),
  entryId: kept(optionalId),
  partnerId: kept(optionalId),
} satisfies Fields;

/** What a parliament is asked to do next, in one language, as it stands in the middle of a letter. */
export const ask = {
  language: kept(language),
  text: kept(requiredLine(600)),
} satisfies Fields;

export type Ask = OwnOf<typeof ask>;

/** Who is in charge of a country, and what is to happen there next, by when: internal only, in every format. */
export const plan = {
  ownerId: kept(optionalId),
  nextStep: kept(optionalLine(200)),
  nextStepOn: kept(optionalAnyDay),
  /** What letters ask this parliament to do; the next step is a note to ourselves, and never stands in one. */
  ask: kept(rowsOf(ask)),
} satisfies Fields;

export type TaskView = {
  id: string;
  version: number;
  addedAt: Date;
  doneAt: Date | null;
  doneById: string | null;
} & OwnOf<typeof task>;

export type PlanView = { countryCode: string; version: number } & OwnOf<typeof plan>;
