import { byVisibility, idsOf } from "@/lib/subject/shown";
import { list, subject } from "@/lib/subject/subject";

export const documentSubject = subject({
  type: "document",
  model: "Document",
  after: ["source"],
  links: { sources: list("DocumentSource", "documentId", "sourceId") },
  seenByPublic: byVisibility("document"),
});

export const documentVersionSubject = subject({
  type: "documentVersion",
  model: "DocumentVersion",
  after: ["document", "file"],
  seenByPublic: async (tx, ids) =>
    idsOf(
      await tx.documentVersion.findMany({
        where: { id: { in: ids }, document: { visibility: "public" } },
        select: { id: true },
      }),
    ),
});

/** Document versions in order; frozen once a dispatch names it. */
export const packageSubject = subject({
  type: "package",
  model: "Package",
  after: ["documentVersion"],
  links: { items: list("PackageItem", "packageId", "documentVersionId") },
  unique: { previousId: "package-has-next" },
  seenByPublic: byVisibility("package"),
});
