import { subject } from "@/lib/subject/subject";

/** Letters that went out together: never public. */
export const sendingSubject = subject({ type: "sending", order: 183, model: "Sending" });

/** Exactly what went to one addressee: it never changes, and is never public. */
export const sentLetterSubject = subject({ type: "sentLetter", order: 186, model: "SentLetter" });
