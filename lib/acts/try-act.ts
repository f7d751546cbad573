"use server";

import { answered, answerTo, type FormAnswer } from "@/lib/access/form-action";
import { currentActor } from "@/lib/access/session";
import { tryOut } from "@/lib/ledger/perform";
import { type ActName, type AnswerOf, openAct } from "./all";

/** What an act would come to, in the name of whoever is signed in: nothing is written. */
export async function tryAct<Name extends ActName>(
  name: Name,
  input: unknown,
): Promise<FormAnswer<AnswerOf<Name>>> {
  const act = openAct(String(name));
  if (!act) return { ok: false, key: "act-unknown", values: {} };
  const tried = await answered(async () => {
    const actor = await currentActor();
    return tryOut(actor && { userId: actor.id, sessionId: actor.sessionId }, [[act, input]]);
  });
  if (!tried.ok) return tried;
  const [outcome] = tried.value;
  if (!outcome) throw new Error("one step has one outcome");
  return outcome.ok ? { ok: true, value: outcome.value as AnswerOf<Name> } : answerTo(outcome.refusal);
}
