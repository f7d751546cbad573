"use server";

import { answered, type FormAnswer } from "@/lib/access/form-action";
import { currentActor } from "@/lib/access/session";
import { InvalidInput } from "@/lib/base/invalid-input";
import { Refusal } from "@/lib/base/refusal";
import { dropDrafts } from "@/lib/drafts/drafts";
import { DropDrafts } from "@/lib/drafts/schema";
import { may } from "@/lib/ledger/rights";
import { sendLetters as send } from "@/lib/printing/send-letters";
import { type PreparedSending, prepared } from "@/lib/sendings/prepare";
import { PrepareSending } from "@/lib/sendings/schema";

/** Letters as they would go, for the form that sends them; nothing is written. */
export async function prepareLetters(input: unknown): Promise<FormAnswer<PreparedSending>> {
  return answered(async () => {
    const actor = await currentActor();
    if (!actor) throw new Refusal("not-signed-in");
    if (!may(actor.role, "entry:write")) throw new Refusal("not-allowed");
    const parsed = PrepareSending.safeParse(input);
    if (!parsed.success) throw new InvalidInput(parsed.error);
    return prepared(parsed.data);
  });
}

/** Prints the letters and puts them on the log, all or none. */
export async function sendLetters(
  input: unknown,
  draft?: DropDrafts,
): Promise<FormAnswer<{ id: string; version: number; count: number }>> {
  return answered(async () => {
    const actor = await currentActor();
    if (!actor) throw new Refusal("not-signed-in");
    if (!may(actor.role, "entry:write")) throw new Refusal("not-allowed");
    const sent = await send({ userId: actor.id, sessionId: actor.sessionId }, input);
    const named = DropDrafts.safeParse(draft);
    if (named.success) await dropDrafts(actor.id, named.data);
    return sent;
  });
}
