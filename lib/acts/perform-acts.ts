"use server";

import { answered, type FormAnswer } from "@/lib/access/form-action";
import { currentActor } from "@/lib/access/session";
import { Refusal } from "@/lib/base/refusal";
import { performAll } from "@/lib/ledger/perform";
import { openAct } from "./all";

/** So many are performed at once at most. */
const most = 1000;

/** Performs many acts by their names in one transaction, all or none, in the name of whoever is signed in. */
export async function performActs(
  steps: readonly (readonly [name: string, input: unknown])[],
): Promise<FormAnswer<unknown[]>> {
  return answered(async () => {
    if (!Array.isArray(steps) || steps.length > most) throw new Refusal("too-many");
    const named = steps.map(([name, input]) => {
      const act = openAct(String(name));
      if (!act) throw new Refusal("act-unknown");
      return [act, input] as const;
    });
    const actor = await currentActor();
    return performAll(actor && { userId: actor.id, sessionId: actor.sessionId }, named);
  });
}
