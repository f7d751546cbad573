import { randomBytes } from "node:crypto";
import type { RefusedForm } from "./receive";

/**
 * A refused form on its way from the route that took it to the page that shows it again: for the milliseconds between
 * the two, in memory alone, under a name that only they know.
 */
const shared = globalThis as { refusedForms?: Map<string, RefusedForm> };
shared.refusedForms ??= new Map();
const held = shared.refusedForms;
const most = 100;

/** The header in which the name is handed over. */
export const heldHeader = "x-refused-form";

export function holdForm(form: RefusedForm): string {
  const name = randomBytes(16).toString("base64url");
  if (held.size >= most) held.delete(held.keys().next().value as string);
  held.set(name, form);
  return name;
}

/** Gives a held form once. */
export function takeForm(name: string | null): RefusedForm | null {
  const form = held.get(name ?? "") ?? null;
  held.delete(name ?? "");
  return form;
}
