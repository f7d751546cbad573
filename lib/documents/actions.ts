"use server";

import { runAction } from "@/lib/access/form-action";
import * as commands from "./commands";

/** The commands on documents and packages, for forms: in the name of whoever is signed in. */

export async function addDocument(input: unknown) {
  return runAction(commands.addDocument, input);
}
export async function editDocument(input: unknown) {
  return runAction(commands.editDocument, input);
}
export async function editDocumentVersion(input: unknown) {
  return runAction(commands.editDocumentVersion, input);
}
export async function setDocumentVisibility(input: unknown) {
  return runAction(commands.setDocumentVisibility, input);
}
export async function addDocumentVersion(input: unknown) {
  return runAction(commands.addDocumentVersion, input);
}
export async function addPackage(input: unknown) {
  return runAction(commands.addPackage, input);
}
export async function editPackage(input: unknown) {
  return runAction(commands.editPackage, input);
}
export async function newPackageVersion(input: unknown) {
  return runAction(commands.newPackageVersion, input);
}
export async function setPackageVisibility(input: unknown) {
  return runAction(commands.setPackageVisibility, input);
}
