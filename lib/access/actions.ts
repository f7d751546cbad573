"use server";

import { perform } from "@/lib/ledger/perform";
import { claimSetup } from "./acts";
import { answered, type FormAnswer } from "./form-action";

/** Nobody is signed in yet: the one-time code is the right to do it. */
export async function claimSetupAction(input: unknown): Promise<FormAnswer<{ id: string; version: number }>> {
  return answered(() => perform({ system: "setup" }, claimSetup, input));
}
