import { z } from "zod";
import { inputsOf } from "@/lib/fields/field";
import { countryCode, id, optionalId, optionalLine, version } from "@/lib/fields/fields";
import { requireOnePerLanguage } from "@/lib/fields/language";
import { longestTitle, plan, task } from "./fields";

const { ownerId, dueOn, countryCode: ofCountry } = task;

export const TaskInput = z.strictObject(inputsOf(task));
export type TaskInput = z.infer<typeof TaskInput>;
export const AddTask = z.strictObject({ id: optionalId, task: TaskInput });
export const EditTask = z.strictObject({ id, version, task: TaskInput });
export const SettleTask = z.strictObject({ id, version });

/** A step without a day would never come up again, and a day without a step says nothing. */
const PlanInput = z.strictObject(inputsOf(plan)).superRefine(({ nextStep, nextStepOn, ask }, context) => {
  if (nextStep && !nextStepOn)
    context.addIssue({ code: "custom", path: ["nextStepOn"], message: "next-step-needs-day" });
  if (nextStepOn && !nextStep)
    context.addIssue({ code: "custom", path: ["nextStep"], message: "day-needs-next-step" });
  requireOnePerLanguage(ask, context, ["ask"]);
});

/** The version of a plan that a change is based on; 0 while the country has none. */
const planVersion = z.coerce.number("required").int("not-valid").nonnegative("not-valid");

export const SavePlan = z.strictObject({ id: countryCode, version: planVersion, plan: PlanInput });
export type SavePlan = z.infer<typeof SavePlan>;

/** Most promises of one meeting that are taken at once. */
const mostPromises = 40;

/** What was promised becomes a task; a line that says nothing is none. */
const Promised = z
  .strictObject({
    ...inputsOf({ ownerId, dueOn, countryCode: ofCountry }),
    title: optionalLine(longestTitle),
  })
  .superRefine(({ title, dueOn: day }, context) => {
    if (day && !title) context.addIssue({ code: "custom", path: ["title"], message: "required" });
  });

/**
 * What follows from an entry: the next step in a country, and what was promised.
 * `id` is the country of the plan; nothing where the entry has none.
 */
export const FollowUp = z.strictObject({
  entryId: id,
  id: z.union([countryCode, z.literal("")]).transform((code) => code || null),
  version: planVersion,
  plan: PlanInput,
  promises: z.array(Promised).max(mostPromises, "too-many"),
});

export const HandOn = z.strictObject({
  from: id,
  to: z.string("choose").min(1, "choose").max(64, "too-long"),
});
