import { idsOf, shownEntries } from "@/lib/subject/shown";
import { list, set, sparse, subject } from "@/lib/subject/subject";

/** A round of sending; seen by the public once a public dispatch belongs to it. */
export const waveSubject = subject({
  type: "wave",
  order: 130,
  model: "Wave",
  seenByPublic: async (tx, ids) =>
    idsOf(
      await tx.wave.findMany({
        where: { id: { in: ids }, dispatches: { some: shownEntries } },
        select: { id: true },
      }),
    ),
});

/** One dated thing on the log. */
export const entrySubject = subject({
  type: "entry",
  order: 150,
  model: "Entry",
  links: {
    countries: set("EntryCountry", "entryId", "countryCode"),
    sources: list("EntrySource", "entryId", "sourceId"),
    attachments: list("EntryAttachment", "entryId", "fileId"),
    alsoAnswers: sparse(list("EntryAnswer", "entryId", "dispatchId")),
  },
  seenByPublic: async (tx, ids) =>
    idsOf(await tx.entry.findMany({ where: { id: { in: ids }, ...shownEntries }, select: { id: true } })),
});
