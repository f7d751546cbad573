"use client";

import { createContext, useContext } from "react";
import type { FormAnswer } from "@/lib/access/form-action";
import type { ActName } from "@/lib/acts/all";
import type { DropDrafts } from "@/lib/drafts/schema";

/** What came of asking: it may be done, it was proposed, or the person went back. */
export type Came = "go" | "proposed" | "back";

export type AskFirst = (act: ActName, input: unknown, draft?: DropDrafts) => Promise<FormAnswer<Came>>;

export const AskFirstContext = createContext<AskFirst | null>(null);

/**
 * Shows what the public would see of an act before it is done, where that is worth a look; where a second person has to confirm
 * it, it is proposed there and then. An act that would be refused answers with that.
 */
export function useAskFirst(): AskFirst {
  const ask = useContext(AskFirstContext);
  if (!ask) throw new Error("Only pages of the desk have a place where one is asked first");
  return ask;
}

/**
 * Offers to propose what was refused since a second person has to confirm it.
 * @returns whether that was its answer: it was proposed, or the person went back; what else was refused is said where it was asked
 */
export function useOffer(): (answer: FormAnswer<unknown>) => Promise<boolean> {
  const ask = useAskFirst();
  return async (answer) => {
    if (answer.ok || !answer.proposable) return false;
    const came = await ask(answer.proposable.act as ActName, answer.proposable.input);
    return came.ok && came.value !== "go";
  };
}
