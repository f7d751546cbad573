"use server";

import { runAction } from "@/lib/access/form-action";
import * as commands from "./commands";

/** The commands of the log, for forms: in the name of whoever is signed in. */

export async function logEntry(input: unknown) {
  return runAction(commands.logEntry, input);
}
export async function editEntry(input: unknown) {
  return runAction(commands.editEntry, input);
}
export async function publishEntry(input: unknown) {
  return runAction(commands.publishEntry, input);
}
export async function unpublishEntry(input: unknown) {
  return runAction(commands.unpublishEntry, input);
}
export async function removeEntry(input: unknown) {
  return runAction(commands.removeEntry, input);
}
export async function restoreEntry(input: unknown) {
  return runAction(commands.restoreEntry, input);
}
