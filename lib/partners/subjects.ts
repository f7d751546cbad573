import { subject } from "@/lib/subject/subject";

/** A person at a partner organisation: never public, and erased when they ask. */
export const partnerPersonSubject = subject({
  type: "partnerPerson",
  order: 94,
  model: "PartnerPerson",
  personal: true,
  erasedBy: "partner-person:erase",
});

/** What a partner organisation did or offered: never public. */
export const partnerNoteSubject = subject({ type: "partnerNote", order: 96, model: "PartnerNote" });
