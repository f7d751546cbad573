"use server";

import { runAction } from "@/lib/form-action";
import * as commands from "./commands";

/** The commands on bodies and contacts, for forms: in the name of whoever is signed in. */

export async function addBody(input: unknown) {
  return runAction(commands.addBody, input);
}
export async function addContact(input: unknown) {
  return runAction(commands.addContact, input);
}
export async function editContact(input: unknown) {
  return runAction(commands.editContact, input);
}
export async function eraseContact(input: unknown) {
  return runAction(commands.eraseContact, input);
}
