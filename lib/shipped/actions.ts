"use server";

import { runAction } from "@/lib/access/form-action";
import * as commands from "./commands";

/** The command on what an upgrade left to staff, for its form: in the name of whoever is signed in. */

export async function settleShipped(input: unknown) {
  return runAction(commands.settleShipped, input);
}
