"use server";

import { runAction } from "@/lib/access/form-action";
import * as commands from "./commands";

/** The commands on sources, for forms: in the name of whoever is signed in. */

export async function addSource(input: unknown) {
  return runAction(commands.addSource, input);
}
export async function editSource(input: unknown) {
  return runAction(commands.editSource, input);
}
