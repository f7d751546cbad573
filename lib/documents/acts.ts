import "server-only";
import { newId } from "@/lib/base/ids";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import { claimedEnding } from "@/lib/files/file-name";
import { largestFile } from "@/lib/files/limits";
import { keepFile } from "@/lib/files/store";
import { fileSubject } from "@/lib/files/subjects";
import { takeIn } from "@/lib/files/take-in";
import { act, type Context } from "@/lib/ledger/act";
import { archiveAct } from "@/lib/marking/archive";
import { visibilityAct } from "@/lib/marking/visibility";
import { chooseSources, linksIn, sourceLooks } from "@/lib/sources/choose";
import { knownPages } from "@/lib/sources/same-page";
import type { Change } from "@/lib/subject/change";
import { freeId, requireKnown, saved } from "@/lib/subject/saved";
import { ofPackages, packaged, requireLast, saysTheSame } from "./package-place";
import {
  AddDocument,
  AddDocumentVersion,
  AddFile,
  AddPackage,
  type DocumentInput,
  EditDocument,
  EditDocumentVersion,
  EditPackage,
  NewPackageVersion,
} from "./schema";
import { documentSubject, documentVersionSubject, packageSubject } from "./subjects";

const pagesOf = (inputs: readonly { document: DocumentInput }[], tx: Transaction) =>
  knownPages(
    tx,
    inputs.flatMap(({ document }) => linksIn(document.sources)),
  );

/** Adds a document, with its first version when one is given; internal unless published at once. */
export const addDocument = act("document:add", {
  right: "document:write",
  input: AddDocument,
  looks: ({ id, document, documentVersion }) => [
    [documentSubject, [id]],
    [fileSubject, [documentVersion?.fileId]],
    ...sourceLooks(document.sources),
  ],
  gather: pagesOf,
  takeIn: (pages, changes) => pages.takeIn(changes),
  decide: async (input, context, pages) => {
    const id = await freeId(context.see, documentSubject, input.id);
    const { sources, ...data } = input.document;
    const { sourceChanges, sourceIds } = await chooseSources(context, pages, sources);
    const change: Change = {
      subject: documentSubject,
      id,
      expect: null,
      data: { ...data, visibility: input.publish ? "public" : "internal" },
      links: { sources: sourceIds.map((sourceId) => ({ id: sourceId })) },
    };
    const first = input.documentVersion;
    const documentVersionId = first ? newId() : null;
    if (first) await requireFile(context.see, first.fileId, "documentVersion.fileId");
    const changes = [...sourceChanges, change];
    if (first && documentVersionId)
      changes.push({
        subject: documentVersionSubject,
        id: documentVersionId,
        expect: null,
        act: "document:add-version",
        data: { ...first, documentId: id },
      });
    return { changes, value: { id, version: 1, documentVersionId } };
  },
});

/** Saves a document anew. */
export const editDocument = act("document:edit", {
  right: "document:write",
  input: EditDocument,
  looks: ({ id, document }) => [[documentSubject, [id]], ...sourceLooks(document.sources)],
  gather: pagesOf,
  takeIn: (pages, changes) => pages.takeIn(changes),
  decide: async (input, context, pages) => {
    const { sources, ...data } = input.document;
    const { sourceChanges, sourceIds } = await chooseSources(context, pages, sources);
    return saved(
      {
        subject: documentSubject,
        id: input.id,
        expect: input.version,
        data,
        links: { sources: sourceIds.map((sourceId) => ({ id: sourceId })) },
      },
      sourceChanges,
    );
  },
});

/** Makes a document public, or internal again. */
export const setDocumentVisibility = visibilityAct("document:visibility", "document:write", documentSubject);

/** Archives a document, a version of one or a package, or brings it back. */
export const archiveDocument = archiveAct("document:archive", "document:write", documentSubject);
export const archiveDocumentVersion = archiveAct(
  "document:archive-version",
  "document:write",
  documentVersionSubject,
);
export const archivePackage = archiveAct("package:archive", "document:write", packageSubject);

/** Adds a version of a document: a language, a date, a link or a kept file, as far as they are known. */
export const addDocumentVersion = act("document:add-version", {
  right: "document:write",
  input: AddDocumentVersion,
  looks: ({ id, documentId, documentVersion }) => [
    [documentVersionSubject, [id]],
    [documentSubject, [documentId]],
    [fileSubject, [documentVersion.fileId]],
  ],
  decide: async (input, { see }) => {
    const id = await freeId(see, documentVersionSubject, input.id);
    await requireKnown(see, documentSubject, input.documentId, ["document-unknown", "documentId"]);
    await requireFile(see, input.documentVersion.fileId);
    const data = { ...input.documentVersion, documentId: input.documentId };
    return saved({ subject: documentVersionSubject, id, expect: null, data });
  },
});

/** Corrects a version of a document, unless it has been sent: what was sent can then always be told. */
export const editDocumentVersion = act("document:edit-version", {
  right: "document:write",
  input: EditDocumentVersion,
  looks: ({ id, documentVersion }) => [
    [documentVersionSubject, [id]],
    [fileSubject, [documentVersion.fileId]],
  ],
  decide: async (input, { tx, see }) => {
    const sent = { documentVersionId: input.id, package: { frozen: true } };
    if ((await tx.packageItem.count({ where: sent })) > 0) throw new Refusal("document-version-sent");
    await requireFile(see, input.documentVersion.fileId);
    return saved({
      subject: documentVersionSubject,
      id: input.id,
      expect: input.version,
      data: input.documentVersion,
    });
  },
});

/** Puts document versions together as a package, to be sent. */
export const addPackage = act("package:add", {
  right: "document:write",
  input: AddPackage,
  ...ofPackages,
  decide: async (input, { see }, followers) => {
    const { number = 1, previousId } = input;
    const id = await freeId(see, packageSubject, input.id);
    if (previousId) await requireLast(see, followers, previousId, id);
    const change = await packaged(see, { id, expect: null }, input.package);
    const visibility = input.publish ? "public" : "internal";
    const place = { number, previousId: previousId ?? null, visibility, frozen: false };
    return saved({ ...change, data: { ...change.data, ...place } });
  },
});

/** Changes a package; of one that has been sent only what is remarked of it, see {@link newPackageVersion}. */
export const editPackage = act("package:edit", {
  right: "document:write",
  input: EditPackage,
  ...ofPackages,
  decide: async (input, { see }, followers) => {
    const { id, version } = input;
    const current = await see(packageSubject, id);
    if (!current) throw new Refusal("not-found");
    if (current.frozen && !saysTheSame(current, input)) throw new Refusal("package-frozen");
    if (current.version !== version) throw new StaleVersion("package", id, version, current);
    if (input.previousId && input.previousId !== current.previousId)
      await requireLast(see, followers, input.previousId, id);
    const change = await packaged(see, { id, expect: version }, input.package);
    const place = {
      ...(input.number === undefined ? {} : { number: input.number }),
      ...(input.previousId === undefined ? {} : { previousId: input.previousId }),
    };
    return saved({ ...change, data: { ...change.data, ...place } });
  },
});

/** The next version of a package, internal at first. The one before it stays as it was sent. */
export const newPackageVersion = act("package:add-version", {
  right: "document:write",
  input: NewPackageVersion,
  ...ofPackages,
  decide: async (input, { see }, followers) => {
    const id = await freeId(see, packageSubject, input.id);
    const previous = await requireLast(see, followers, input.previousId, id);
    const change = await packaged(see, { id, expect: null }, input.package);
    const number = Number(previous.number) + 1;
    const place = { number, previousId: input.previousId, visibility: "internal", frozen: false };
    return saved({ ...change, data: { ...change.data, ...place } });
  },
});

/** Makes a package public, or internal again; this is possible for one that has been sent, too. */
export const setPackageVisibility = visibilityAct("package:visibility", "document:write", packageSubject);

/**
 * Keeps a file in the data folder under its SHA-256, with what is to be known of it. The same bytes under the same name
 * are one file. The place where a picture was taken is not kept.
 * @throws Refusal when it is too large, empty or of a kind that is not kept
 */
export const addFile = act("file:add", {
  right: "document:write",
  input: AddFile,
  decide: async ({ name, bytes }, { tx, now }) => {
    if (bytes.byteLength === 0) throw new Refusal("file-empty", "file");
    if (bytes.byteLength > largestFile)
      throw new Refusal("file-too-large", "file", { maximum: largestFile / 1024 / 1024 });
    const taken = await takeIn(name, bytes);
    const ending = claimedEnding(name);
    if (!taken && ending) throw new Refusal("file-not-what-it-says", "file", { ending });
    if (!taken) throw new Refusal("file-kind", "file");
    const { mediaType, remarks } = taken;
    const sha256 = await keepFile(taken.bytes);
    const told = { sha256, name: taken.name, mediaType, bytes: taken.bytes.byteLength, remarks };
    const known = await tx.storedFile.findFirst({
      where: { sha256, name: taken.name },
      select: { id: true, version: true },
    });
    if (known) return { changes: [], value: { ...known, ...told } };
    const id = newId();
    const data = {
      sha256,
      name: taken.name,
      mediaType,
      bytes: taken.bytes.byteLength,
      remarks: remarks.length > 0 ? remarks : null,
      addedAt: now,
    };
    return {
      changes: [{ subject: fileSubject, id, expect: null, data }],
      value: { id, version: 1, ...told },
    };
  },
});

const requireFile = (see: Context["see"], id: string | null, field = "fileId") =>
  requireKnown(see, fileSubject, id, ["file-unknown", field]);
