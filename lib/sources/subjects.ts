import { seenWhere, shownEntries } from "@/lib/subject/shown";
import { subject } from "@/lib/subject/subject";

/** A source; seen by the public where something public names it. */
export const sourceSubject = subject({
  type: "source",
  order: 90,
  model: "Source",
  seenByPublic: seenWhere("source", {
    OR: [
      { entries: { some: { entry: shownEntries } } },
      { listings: { some: { listing: { removedAt: null } } } },
      { documents: { some: { document: { visibility: "public" } } } },
    ],
  }),
});
