import "server-only";
import { today } from "@/lib/calendar/today";
import { type Installed, statesOf } from "@/lib/first-weeks/steps";
import { isComplete } from "@/lib/identity/identity";
import { listLetterTexts } from "@/lib/letter-texts/queries";
import { deskRecord } from "@/lib/log/queries";
import { campaignIdentity, countAdministrators, firstWeeks } from "@/lib/outreach/queries";
import { listSendings } from "@/lib/sendings/queries";
import { listImports } from "@/lib/sheets/queries";
import { groundsOf } from "@/lib/tasks/grounds";

/** How far the first weeks of this installation are. */
export async function firstSteps() {
  const { said, version } = await firstWeeks();
  const installed: Installed = {
    hasIdentity: isComplete((await campaignIdentity()).identity),
    unconfirmed: groundsOf((await deskRecord()).entries, today()).unconfirmed.length,
    imports: (await listImports()).filter(({ undoneAt }) => !undoneAt).length,
    letterTexts: (await listLetterTexts()).length,
    sendings: (await listSendings()).length,
    administrators: await countAdministrators(),
  };
  return { said, version, installed, states: statesOf(installed, said) };
}
