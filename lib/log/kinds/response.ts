import { Nature } from "@/lib/db/generated/enums";
import { type Fields, fact } from "@/lib/fields/field";
import { choice, optionalAnyDay, optionalId } from "@/lib/fields/fields";

/** Something that came back. */
export const response = {
  nature: fact(choice(Nature), "What they said."),
  waitUntil: fact(optionalAnyDay, "Until when they asked for time."),
  answersId: fact(optionalId, "The dispatch that it answers.", { answer: "answers", column: "answers" }),
} satisfies Fields;
