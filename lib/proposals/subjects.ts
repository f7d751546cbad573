import { subject } from "@/lib/subject/subject";

/** An act that waits for a second person: never public. */
export const proposalSubject = subject({
  type: "proposal",
  order: 190,
  model: "Proposal",
  unique: { subjectId: "proposed-already" },
});
