"use server";

import { runAction } from "@/lib/access/form-action";
import * as commands from "./commands";

/** Settling a report, for the desk's form: in the name of whoever is signed in. */
export async function settleErrorReport(input: unknown) {
  return runAction(commands.settleErrorReport, input);
}
