import type { Route } from "next";
import type { CountryCode, EntryId } from "@/lib/standing/entry";

/** What may have come of a letter, step by step; an answer on the matter has a form of its own. */
export const letterSteps = [
  "delivered",
  "delivery_failed",
  "automatic_receipt",
  "acknowledged",
  "referred",
  "asks_us",
  "asks_for_time",
] as const;
export type LetterStep = (typeof letterSteps)[number];

type Delivery = "delivered" | "delivery_failed";
/** Steps by which the letter itself moves; the others are something that came back. */
export const isDelivery = (step: LetterStep): step is Delivery =>
  step === "delivered" || step === "delivery_failed";

/** What can be said of an open letter: what is likely next, and what else fits. */
export type LetterOffer = {
  next: readonly LetterStep[];
  more: readonly LetterStep[];
  /** Whether they may still answer on the matter itself. */
  mayBeAnswered: boolean;
};

/** Where their question is answered. */
export const answerPath = (responseId: EntryId, country: CountryCode | undefined): Route =>
  `/desk/entries/new?kind=dispatch&letterKind=answer&replyTo=${responseId}${country ? `&country=${country}` : ""}` as Route;
