"use server";

import { runAction } from "@/lib/access/form-action";
import * as commands from "./commands";

/** The commands on what was sent, for forms: in the name of whoever is signed in. */

export async function confirmLetters(input: unknown) {
  return runAction(commands.confirmLetters, input);
}
export async function denyLetters(input: unknown) {
  return runAction(commands.denyLetters, input);
}
