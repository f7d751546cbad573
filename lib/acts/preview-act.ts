"use server";

import { getLocale } from "next-intl/server";
import { answered, type FormAnswer } from "@/lib/access/form-action";
import { currentActor } from "@/lib/access/session";
import { Refusal } from "@/lib/base/refusal";
import { fourEyes } from "@/lib/outreach/queries";
import { type Preview, previewOf } from "@/lib/proposals/preview";
import { type ActName, openAct } from "./all";

/** What the public would see of an act; `alone` where it needs a second person and there is none. */
export type Looked = Preview & { alone: boolean };

/** What the public would see of an act, in the name of whoever is signed in: nothing is written. */
export async function previewAct(name: ActName, input: unknown): Promise<FormAnswer<Looked>> {
  return answered(async () => {
    const act = openAct(String(name));
    if (!act) throw new Refusal("act-unknown");
    const actor = await currentActor();
    const caller = actor && { userId: actor.id, sessionId: actor.sessionId };
    const preview = await previewOf(caller, act, input, await getLocale());
    return { ...preview, alone: preview.needsSecond && (await fourEyes()).confirming < 2 };
  });
}
