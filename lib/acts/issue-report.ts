"use server";

import { answered, type FormAnswer } from "@/lib/access/form-action";
import { currentActor } from "@/lib/access/session";
import { Refusal } from "@/lib/base/refusal";
import { may } from "@/lib/ledger/rights";
import { issueReport as issue } from "@/lib/reports/kept/issue";
import { inPersonsTurn } from "@/lib/reports/turns";

/** Makes a report in every format and keeps it, in the name of whoever is signed in. */
export async function issueReport(input: unknown): Promise<FormAnswer<{ id: string; version: number }>> {
  return answered(async () => {
    const actor = await currentActor();
    if (!actor) throw new Refusal("not-signed-in");
    if (!may(actor.role, "document:write")) throw new Refusal("not-allowed");
    return inPersonsTurn(actor.id, () => issue({ userId: actor.id, sessionId: actor.sessionId }, input));
  });
}
