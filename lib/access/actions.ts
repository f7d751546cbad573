"use server";

import { z } from "zod";
import { Refusal } from "@/lib/base/refusal";
import { perform } from "@/lib/ledger/perform";
import { claimSetup } from "./acts";
import { answered, type FormAnswer } from "./form-action";
import { choosePassword } from "./links/acts";
import { findLinkOwner } from "./queries";

/** Nobody is signed in yet: the one-time code is the right to do it. */
export async function claimSetupAction(input: unknown): Promise<FormAnswer<{ id: string; version: number }>> {
  return answered(() => perform({ system: "setup" }, claimSetup, input));
}

/** The part of the input that says whose password it is; the act checks all of it. */
const Named = z.object({ token: z.string().max(100) });

/** Nobody is signed in here either: the link says whose password it is. */
export async function choosePasswordAction(
  input: unknown,
): Promise<FormAnswer<{ id: string; version: number }>> {
  return answered(async () => {
    const named = Named.safeParse(input);
    const owner = named.success ? await findLinkOwner(named.data.token) : null;
    if (!owner) throw new Refusal("password-link-unknown");
    return perform({ userId: owner.id }, choosePassword, input);
  });
}
