import { subject } from "@/lib/subject/subject";

/** That someone is named in the internal note of an entry or of a task. */
export const mentionSubject = subject({ type: "mention", order: 180, model: "Mention" });
