"use server";

import { runAction } from "@/lib/access/form-action";
import * as commands from "./commands";

/** The commands on waves and on patience, for forms: in the name of whoever is signed in. */

export async function addWave(input: unknown) {
  return runAction(commands.addWave, input);
}
export async function editWave(input: unknown) {
  return runAction(commands.editWave, input);
}
export async function setPatience(input: unknown) {
  return runAction(commands.setPatience, input);
}
