import { Rung } from "@/lib/db/generated/enums";
import type { TakesBack } from "@/lib/fields/field";

/** What of the changes of a fact takes back what was said. Progress does not: a letter arrives, a planned meeting is held. */

type State = Record<string, unknown>;

const said = (state: State, field: string): string | null => {
  const value = state[field] ?? null;
  return value === null || value === "" ? null : JSON.stringify(value);
};

/** What was said is said no more, or otherwise. What was left open before and is said now takes nothing back. */
export const restated =
  (field: string): TakesBack =>
  (before, after) =>
    said(before, field) !== null && said(before, field) !== said(after, field);

const ladder: readonly unknown[] = Object.values(Rung);
/** A letter climbs its ladder as news of it comes in. */
export const climbs: TakesBack = (before, after) => ladder.indexOf(after.rung) > ladder.indexOf(before.rung);
/** What was planned has happened. */
export const isHeld: TakesBack = (before, after) =>
  said(before, "engagementForm") !== null &&
  said(before, "scheduledFor") !== null &&
  said(after, "scheduledFor") === null;

export const unless =
  (progress: TakesBack, takesBack: TakesBack): TakesBack =>
  (before, after) =>
    !progress(before, after) && takesBack(before, after);

/** Whether something of a list that was named is named no more; another may join. */
export const gone =
  (list: string): TakesBack =>
  (before, after) => {
    const named = (after[list] ?? []) as string[];
    return ((before[list] ?? []) as string[]).some((one) => !named.includes(one));
  };
