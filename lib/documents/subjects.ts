import { byVisibility, seenWhere } from "@/lib/subject/shown";
import { list, subject } from "@/lib/subject/subject";

export const documentSubject = subject({
  type: "document",
  order: 100,
  model: "Document",
  links: { sources: list("DocumentSource", "documentId", "sourceId") },
  seenByPublic: byVisibility("document"),
});

export const documentVersionSubject = subject({
  type: "documentVersion",
  order: 110,
  model: "DocumentVersion",
  seenByPublic: seenWhere("documentVersion", { document: { visibility: "public" } }),
});

/** Document versions in order; frozen once a dispatch names it. */
export const packageSubject = subject({
  type: "package",
  order: 120,
  model: "Package",
  links: { items: list("PackageItem", "packageId", "documentVersionId") },
  unique: { previousId: "package-has-next" },
  seenByPublic: byVisibility("package"),
});
