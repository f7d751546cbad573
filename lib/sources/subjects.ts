import { idsOf, shownEntries } from "@/lib/subject/shown";
import { subject } from "@/lib/subject/subject";

/** A source; seen by the public where something public names it. */
export const sourceSubject = subject({
  type: "source",
  order: 90,
  model: "Source",
  seenByPublic: async (tx, ids) =>
    idsOf(
      await tx.source.findMany({
        where: {
          id: { in: ids },
          OR: [
            { entries: { some: { entry: shownEntries } } },
            { listings: { some: { listing: { removedAt: null } } } },
            { documents: { some: { document: { visibility: "public" } } } },
          ],
        },
        select: { id: true },
      }),
    ),
});
