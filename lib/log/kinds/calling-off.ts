import { type Fields, fact, kept } from "@/lib/fields/field";
import { optionalLine, optionalPastEdtf } from "@/lib/fields/fields";
import { isHeld, restated, unless } from "./takes-back";

/** What is said of something to come that will not be: it stays on the log as called off. */
export const callingOff = {
  calledOffOn: fact(
    optionalPastEdtf,
    "When what was scheduled was called off; null where it was not. What is called off counts nowhere from then on.",
    { corrects: unless(isHeld, restated("calledOffOn")) },
  ),
  calledOffReason: kept(optionalLine(500)),
} satisfies Fields;
