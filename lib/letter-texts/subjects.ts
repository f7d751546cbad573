import { subject } from "@/lib/subject/subject";

/** A letter of the campaign, as it is written to many: never public. */
export const letterTextSubject = subject({ type: "letterText", order: 135, model: "LetterText" });
