import { z } from "zod";
import { Nature } from "@/lib/db/generated/enums";
import { type Fields, fact } from "@/lib/fields/field";
import { choice, id, optionalAnyDay, optionalId } from "@/lib/fields/fields";
import { shaped } from "@/lib/fields/shape";
import { gone } from "./takes-back";

/** Something that came back. */
export const response = {
  nature: fact(choice(Nature), "What they said."),
  waitUntil: fact(optionalAnyDay, "Until when they asked for time."),
  answersId: fact(optionalId, "The dispatch that it answers.", { answer: "answers", column: "answers" }),
  alsoAnswers: fact(
    shaped(
      { is: "links" },
      z
        .array(id)
        .max(40, "too-many")
        .nullish()
        .transform((list) => [...new Set(list ?? [])]),
    ),
    "Further dispatches that it answers.",
    { corrects: gone("alsoAnswers") },
  ),
  referredToId: fact(optionalId, "The body to which they passed the letter on.", {
    answer: "referredTo",
    column: "referred_to",
  }),
} satisfies Fields;
