import type { ActName } from "@/lib/acts/all";
import { performAct } from "@/lib/acts/perform-act";
import type { DropDrafts } from "@/lib/drafts/schema";

/** What a form sends its input to: the act of that name, in the name of whoever is signed in. */
export const actOf =
  <Name extends ActName>(name: Name) =>
  (input: unknown, draft?: DropDrafts) =>
    performAct(name, input, draft);
