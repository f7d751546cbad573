import "server-only";
import { today } from "@/lib/calendar/today";
import { type Installed, statesOf } from "@/lib/first-weeks/steps";
import { isComplete } from "@/lib/identity/identity";
import { countLetterTexts } from "@/lib/letter-texts/queries";
import { deskRecord } from "@/lib/log/queries";
import { campaignIdentity, countAdministrators, firstWeeks } from "@/lib/outreach/queries";
import { countSendings } from "@/lib/sendings/queries";
import { countImports } from "@/lib/sheets/queries";
import { groundsOf } from "@/lib/tasks/grounds";

/** How far the first weeks of this installation are. */
export async function firstSteps() {
  const { said, version } = await firstWeeks();
  const installed: Installed = {
    hasIdentity: isComplete((await campaignIdentity()).identity),
    unconfirmed: groundsOf((await deskRecord()).entries, today()).unconfirmed.length,
    imports: await countImports(),
    letterTexts: await countLetterTexts(),
    sendings: await countSendings(),
    administrators: await countAdministrators(),
  };
  return { said, version, installed, states: statesOf(installed, said) };
}
