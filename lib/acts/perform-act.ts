"use server";

import { getLocale } from "next-intl/server";
import { type FormAnswer, runAction } from "@/lib/access/form-action";
import { currentActor } from "@/lib/access/session";
import { storedEntry } from "@/lib/desk/stored-entry";
import { dropDrafts } from "@/lib/drafts/drafts";
import { DropDrafts } from "@/lib/drafts/schema";
import { notesRead } from "@/lib/mentions/queries";
import { type ActName, type AnswerOf, openAct } from "./all";

/**
 * The one door for forms: performs an act by its name, in the name of whoever is signed in. What is refused is answered,
 * never thrown; a stale save with what is stored now, and of an entry or a task with the words for it.
 * @param draft the drafts that the form has kept or taken up, which go with a save
 */
export async function performAct<Name extends ActName>(
  name: Name,
  input: unknown,
  draft?: DropDrafts,
): Promise<FormAnswer<AnswerOf<Name>>> {
  const act = openAct(String(name));
  if (!act) return { ok: false, key: "act-unknown", values: {} };
  const answer = (await runAction(act, input)) as FormAnswer<AnswerOf<Name>>;
  if (answer.ok && draft !== undefined) await dropOwn(draft);
  if (!answer.ok && answer.key === "second-person-needed")
    return { ...answer, proposable: { act: name, input } };
  if (answer.ok || !answer.stale) return answer;
  const { stale } = answer;
  if (stale.subject === "entry") return { ...answer, stale: await storedEntry(stale, await getLocale()) };
  if (stale.subject !== "task") return answer;
  // As it is typed: with names.
  const [read] = await notesRead([{ note: null, ...stale.current }]);
  return { ...answer, stale: { ...stale, current: { ...stale.current, ...read } } };
}

/** What was saved needs no draft any more. */
async function dropOwn(drafts: unknown): Promise<void> {
  const actor = await currentActor();
  const named = DropDrafts.safeParse(drafts);
  if (actor && named.success) await dropDrafts(actor.id, named.data);
}
