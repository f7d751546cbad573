"use server";

import { type FormAnswer, runAction } from "@/lib/access/form-action";
import { type ActName, type AnswerOf, openAct } from "./all";

/**
 * The one door for forms: performs an act by its name, in the name of whoever is signed in. What is refused is answered,
 * never thrown.
 */
export async function performAct<Name extends ActName>(
  name: Name,
  input: unknown,
): Promise<FormAnswer<AnswerOf<Name>>> {
  const act = openAct(String(name));
  if (!act) return { ok: false, key: "act-unknown", values: {} };
  return runAction(act, input) as Promise<FormAnswer<AnswerOf<Name>>>;
}
