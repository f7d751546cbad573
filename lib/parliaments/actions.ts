"use server";

import { runAction } from "@/lib/access/form-action";
import * as commands from "./commands";

/** The commands on bodies, contacts, partner organisations and listings, for forms: in the name of whoever is signed in. */

export async function addBody(input: unknown) {
  return runAction(commands.addBody, input);
}
export async function editBody(input: unknown) {
  return runAction(commands.editBody, input);
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
export async function addPartner(input: unknown) {
  return runAction(commands.addPartner, input);
}
export async function editPartner(input: unknown) {
  return runAction(commands.editPartner, input);
}
export async function setPartnerVisibility(input: unknown) {
  return runAction(commands.setPartnerVisibility, input);
}
export async function saveListing(input: unknown) {
  return runAction(commands.saveListing, input);
}
