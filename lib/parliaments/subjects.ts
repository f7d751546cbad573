import { byVisibility, seenWhere, shownEntries } from "@/lib/subject/shown";
import { alwaysPublic, list, subject } from "@/lib/subject/subject";

export const countrySubject = subject({
  type: "country",
  order: 20,
  model: "Country",
  key: "code",
  changes: false,
  seenByPublic: alwaysPublic,
});

/** Whoever can be written to or can act. */
export const bodySubject = subject({
  type: "body",
  order: 50,
  model: "Body",
  mayBeEmpty: ["formerNames", "seats", "addresses", "salutations"],
  // Parliaments and chambers are public knowledge; others are seen where a public entry names them or one below them.
  seenByPublic: seenWhere("body", {
    OR: [
      { kind: { in: ["parliament", "chamber"] } },
      { entries: { some: shownEntries } },
      { children: { some: { entries: { some: shownEntries } } } },
    ],
  }),
  // Whether an act is that of one chamber or of the whole parliament goes by what the body is.
  weighs: async (_, changes) =>
    changes.some(({ expect, data = {} }) => expect !== null && ("chamberRole" in data || "parentId" in data)),
});

/** A person at a body: never public, and erased when they ask. */
export const contactSubject = subject({
  type: "contact",
  order: 60,
  model: "Contact",
  mayBeEmpty: ["addresses", "salutations"],
  personal: true,
  erasedBy: "contact:erase",
});

export const partnerSubject = subject({
  type: "partner",
  order: 92,
  model: "Partner",
  // Where something is known from never leaves the desk.
  links: { sources: list("PartnerSource", "partnerId", "sourceId") },
  seenByPublic: byVisibility("partner"),
});

/** That the campaign asks a country. */
export const listingSubject = subject({
  type: "listing",
  order: 140,
  model: "TargetListing",
  links: { sources: list("TargetListingSource", "listingId", "sourceId", "context") },
  unique: { countryCode: "already-listed" },
  seenByPublic: alwaysPublic,
  weighs: async () => true,
});
