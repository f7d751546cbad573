import type { FormAnswer } from "@/lib/access/form-action";
import { performAct } from "@/lib/acts/perform-act";
import { isDelivery, type LetterStep } from "@/lib/desk/steps";

/** A letter, as it was looked at. */
export type Letter = { id: string; version: number };
/** Of a step: its day, which is today where it is not said; until when they asked for time; to whom they passed it on. */
export type StepDetails = { occurredOn?: string; waitUntil?: string; referredToId?: string };
export type Written = { id: string; version: number };

/**
 * Notes a step of a letter: moves the letter, or logs what came back.
 * @param country of a letter to many, the one that wrote
 */
export const sendStep = async (
  letter: Letter,
  country: string | null,
  step: LetterStep,
  { occurredOn, ...details }: StepDetails,
  confirmed: readonly string[],
): Promise<FormAnswer<Written>> => {
  if (!isDelivery(step))
    return performAct("response:take", {
      ...{ dispatchId: letter.id, version: letter.version, country, nature: step, confirmed },
      ...{ occurredOn, ...details },
    });
  const answer = await performAct("dispatch:reach", { ...letter, rung: step, rungOn: occurredOn, confirmed });
  // The form has one day, whatever the step.
  const field = (name: string | undefined) => (name === "rungOn" ? "occurredOn" : name);
  return answer.ok
    ? answer
    : {
        ...answer,
        ...(answer.field ? { field: field(answer.field) as string } : {}),
        ...(answer.issues
          ? { issues: answer.issues.map((issue) => ({ ...issue, path: field(issue.path) as string })) }
          : {}),
      };
};

/** The reverse: puts the letter back, or removes what was logged. */
export const undoStep = (
  step: LetterStep,
  { id, version }: Written,
  reason: string,
): Promise<FormAnswer<Written>> =>
  isDelivery(step)
    ? performAct("dispatch:take-back", { id, version })
    : performAct("entry:remove", { id, version, reason });
