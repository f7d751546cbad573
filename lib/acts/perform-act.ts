"use server";

import { getLocale } from "next-intl/server";
import { type FormAnswer, runAction } from "@/lib/access/form-action";
import { storedEntry } from "@/lib/desk/stored-entry";
import { type ActName, type AnswerOf, openAct } from "./all";

/**
 * The one door for forms: performs an act by its name, in the name of whoever is signed in. What is refused is answered,
 * never thrown; a stale save with what is stored now, and of an entry with the words for it.
 */
export async function performAct<Name extends ActName>(
  name: Name,
  input: unknown,
): Promise<FormAnswer<AnswerOf<Name>>> {
  const act = openAct(String(name));
  if (!act) return { ok: false, key: "act-unknown", values: {} };
  const answer = (await runAction(act, input)) as FormAnswer<AnswerOf<Name>>;
  if (answer.ok || answer.stale?.subject !== "entry") return answer;
  return { ...answer, stale: await storedEntry(answer.stale, await getLocale()) };
}
