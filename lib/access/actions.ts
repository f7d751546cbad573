"use server";

import { Refusal } from "@/lib/base/refusal";
import { perform } from "@/lib/ledger/perform";
import { claimSetup } from "./acts";
import { answered, type FormAnswer } from "./form-action";
import { choosePassword } from "./links/acts";
import { findLinkOwner } from "./queries";
import { ChoosePassword } from "./schema";

/** Nobody is signed in yet: the one-time code is the right to do it. */
export async function claimSetupAction(input: unknown): Promise<FormAnswer<{ id: string; version: number }>> {
  return answered(() => perform({ system: "setup" }, claimSetup, input));
}

/** Nobody is signed in here either: the link says whose password it is. */
export async function choosePasswordAction(
  input: unknown,
): Promise<FormAnswer<{ id: string; version: number }>> {
  return answered(async () => {
    const given = ChoosePassword.safeParse(input);
    const owner = given.success ? await findLinkOwner(given.data.token) : null;
    if (given.success && !owner) throw new Refusal("password-link-unknown");
    return perform(owner && { userId: owner.id }, choosePassword, input);
  });
}
