import { proceedingsAmong } from "@/lib/subject/recognitions";
import { seenWhere, shownEntries } from "@/lib/subject/shown";
import { list, set, sparse, subject } from "@/lib/subject/subject";

/** A round of sending; seen by the public once a public dispatch belongs to it. */
export const waveSubject = subject({
  type: "wave",
  order: 130,
  model: "Wave",
  seenByPublic: seenWhere("wave", { dispatches: { some: shownEntries } }),
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
  seenByPublic: seenWhere("entry", shownEntries),
  weighs: proceedingsAmong,
});
