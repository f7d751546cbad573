import { randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import { ofProcess } from "@/lib/base/of-process";
import type { RefusedForm } from "./receive";

/**
 * A refused form on its way from the route that took it to the page that shows it again: for the milliseconds between
 * the two, in memory alone, under a name that only they know.
 */
const held = ofProcess("refused-forms", () => new LRUCache<string, RefusedForm>({ max: 100 }));

/** The header in which the name is handed over. */
export const heldHeader = "x-refused-form";

export function holdForm(form: RefusedForm): string {
  const name = randomBytes(16).toString("base64url");
  held.set(name, form);
  return name;
}

/** Gives a held form once. */
export function takeForm(name: string | null): RefusedForm | null {
  const form = held.get(name ?? "") ?? null;
  held.delete(name ?? "");
  return form;
}
