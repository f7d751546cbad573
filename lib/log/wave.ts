import { type Fields, told } from "@/lib/fields/field";
import { anyEdtf, requiredLocalLine } from "@/lib/fields/fields";

/** One round of sending. */
export const wave = {
  name: told(requiredLocalLine(100), "Its name."),
  startedOn: told(anyEdtf, "When it began."),
} satisfies Fields;
