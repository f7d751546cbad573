import { type Fields, kept, type OwnOf } from "@/lib/fields/field";
import {
  optionalAnyDay,
  optionalCountry,
  optionalId,
  optionalLine,
  optionalText,
  requiredLine,
} from "@/lib/fields/fields";

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

/** Who is in charge of a country, and what is to happen there next, by when: internal only, in every format. */
export const plan = {
  ownerId: kept(optionalId),
  nextStep: kept(optionalLine(200)),
  nextStepOn: kept(optionalAnyDay),
} satisfies Fields;

export type TaskView = {
  id: string;
  version: number;
  addedAt: Date;
  doneAt: Date | null;
  doneById: string | null;
} & OwnOf<typeof task>;

export type PlanView = { countryCode: string; version: number } & OwnOf<typeof plan>;
