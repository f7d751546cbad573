import "server-only";
import { newId } from "@/lib/base/ids";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import { largestFile } from "@/lib/files/limits";
import { keepFile } from "@/lib/files/store";
import { fileSubject } from "@/lib/files/subjects";
import { takeIn } from "@/lib/files/take-in";
import { act } from "@/lib/ledger/act";
import { visibilityAct } from "@/lib/ledger/visibility";
import { chooseSources } from "@/lib/sources/choose";
import type { Change } from "@/lib/subject/change";
import { read } from "@/lib/subject/rows";
import {
  AddDocument,
  AddDocumentVersion,
  AddFile,
  AddPackage,
  EditDocument,
  EditDocumentVersion,
  EditPackage,
  NewPackageVersion,
  type PackageInput,
} from "./schema";
import { documentSubject, documentVersionSubject, packageSubject } from "./subjects";

type Written = { id: string; version: number };

/** Adds a document, with its first version when one is given; internal unless published at once. */
export const addDocument = act("document:add", {
  right: "document:write",
  input: AddDocument,
  decide: async (input, { tx, ask }) => {
    const id = input.id ?? newId();
    if ((await tx.document.count({ where: { id } })) > 0) throw new Refusal("id-taken", "id");
    const { sources, ...data } = input.document;
    const { sourceChanges, sourceIds } = await chooseSources({ tx, ask }, sources);
    const change: Change = {
      subject: documentSubject,
      id,
      expect: null,
      act: "document:add",
      data: { ...data, visibility: input.publish ? "public" : "internal" },
      links: { sources: sourceIds.map((sourceId) => ({ id: sourceId })) },
    };
    const first = input.documentVersion;
    const documentVersionId = first ? newId() : null;
    if (first) await requireFile(tx, first.fileId, "documentVersion.fileId");
    const versionChanges: Change[] =
      first && documentVersionId
        ? [
            {
              subject: documentVersionSubject,
              id: documentVersionId,
              expect: null,
              act: "document:add-version",
              data: { ...first, documentId: id },
            },
          ]
        : [];
    return {
      changes: [...sourceChanges, change, ...versionChanges],
      value: { id, version: 1, documentVersionId },
    };
  },
});

/** Saves a document anew. */
export const editDocument = act("document:edit", {
  right: "document:write",
  input: EditDocument,
  decide: async (input, { tx, ask }) => {
    const { sources, ...data } = input.document;
    const { sourceChanges, sourceIds } = await chooseSources({ tx, ask }, sources);
    const change: Change = {
      subject: documentSubject,
      id: input.id,
      expect: input.version,
      act: "document:edit",
      data,
      links: { sources: sourceIds.map((sourceId) => ({ id: sourceId })) },
    };
    return {
      changes: [...sourceChanges, change],
      value: { id: input.id, version: input.version + 1 } satisfies Written,
    };
  },
});

/** Makes a document public, or internal again. */
export const setDocumentVisibility = visibilityAct("document:visibility", "document:write", documentSubject);

/** Adds a version of a document: a language, a date, a link or a kept file, as far as they are known. */
export const addDocumentVersion = act("document:add-version", {
  right: "document:write",
  input: AddDocumentVersion,
  decide: async (input, { tx }) => {
    const id = input.id ?? newId();
    if ((await tx.documentVersion.count({ where: { id } })) > 0) throw new Refusal("id-taken", "id");
    if ((await tx.document.count({ where: { id: input.documentId } })) === 0)
      throw new Refusal("document-unknown", "documentId");
    await requireFile(tx, input.documentVersion.fileId);
    const data = { ...input.documentVersion, documentId: input.documentId };
    return {
      changes: [{ subject: documentVersionSubject, id, expect: null, act: "document:add-version", data }],
      value: { id, version: 1 } satisfies Written,
    };
  },
});

/** Corrects a version of a document, unless it has been sent: what was sent can then always be told. */
export const editDocumentVersion = act("document:edit-version", {
  right: "document:write",
  input: EditDocumentVersion,
  decide: async (input, { tx }) => {
    const sent = { documentVersionId: input.id, package: { frozen: true } };
    if ((await tx.packageItem.count({ where: sent })) > 0) throw new Refusal("document-version-sent");
    await requireFile(tx, input.documentVersion.fileId);
    return {
      changes: [
        {
          subject: documentVersionSubject,
          id: input.id,
          expect: input.version,
          act: "document:edit-version",
          data: input.documentVersion,
        },
      ],
      value: { id: input.id, version: input.version + 1 } satisfies Written,
    };
  },
});

/** Puts document versions together as a package, to be sent. */
export const addPackage = act("package:add", {
  right: "document:write",
  input: AddPackage,
  decide: async (input, { tx }) => {
    const id = input.id ?? newId();
    if ((await tx.package.count({ where: { id } })) > 0) throw new Refusal("id-taken", "id");
    await requireItems(tx, input.package);
    const { items, ...data } = input.package;
    const change: Change = {
      subject: packageSubject,
      id,
      expect: null,
      act: "package:add",
      data: { ...data, visibility: input.publish ? "public" : "internal" },
      links: { items: items.map((item) => ({ id: item })) },
    };
    return { changes: [change], value: { id, version: 1 } satisfies Written };
  },
});

/** Changes a package that has not been sent; one that has is frozen, see {@link newPackageVersion}. */
export const editPackage = act("package:edit", {
  right: "document:write",
  input: EditPackage,
  decide: async (input, { tx }) => {
    const current = await read(tx, packageSubject, input.id);
    if (!current) throw new Refusal("not-found");
    if (current.frozen) throw new Refusal("package-frozen");
    if (current.version !== input.version)
      throw new StaleVersion("package", input.id, input.version, current);
    await requireItems(tx, input.package);
    const { items, ...data } = input.package;
    const change: Change = {
      subject: packageSubject,
      id: input.id,
      expect: input.version,
      act: "package:edit",
      data,
      links: { items: items.map((item) => ({ id: item })) },
    };
    return { changes: [change], value: { id: input.id, version: input.version + 1 } satisfies Written };
  },
});

/** The next version of a package, internal at first. The one before it stays as it was sent. */
export const newPackageVersion = act("package:add-version", {
  right: "document:write",
  input: NewPackageVersion,
  decide: async (input, { tx }) => {
    const id = input.id ?? newId();
    if ((await tx.package.count({ where: { id } })) > 0) throw new Refusal("id-taken", "id");
    const previous = await tx.package.findUnique({
      where: { id: input.previousId },
      select: { number: true, next: { select: { id: true } } },
    });
    if (!previous) throw new Refusal("package-unknown", "previousId");
    if (previous.next) throw new Refusal("package-has-next", "previousId");
    await requireItems(tx, input.package);
    const { items, ...data } = input.package;
    const change: Change = {
      subject: packageSubject,
      id,
      expect: null,
      act: "package:add-version",
      data: { ...data, number: previous.number + 1, previousId: input.previousId },
      links: { items: items.map((item) => ({ id: item })) },
    };
    return { changes: [change], value: { id, version: 1 } satisfies Written };
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
    if (!taken) throw new Refusal("file-kind", "file");
    const { mediaType, remarks } = taken;
    const sha256 = await keepFile(taken.bytes);
    const told = { sha256, name: taken.name, remarks };
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
      changes: [{ subject: fileSubject, id, expect: null, act: "file:add", data }],
      value: { id, version: 1, ...told },
    };
  },
});

async function requireFile(tx: Transaction, id: string | null, field = "fileId"): Promise<void> {
  if (id && (await tx.storedFile.count({ where: { id } })) === 0) throw new Refusal("file-unknown", field);
}

async function requireItems(tx: Transaction, input: PackageInput): Promise<void> {
  const known = await tx.documentVersion.count({ where: { id: { in: input.items } } });
  if (known < input.items.length) throw new Refusal("document-unknown", "items");
}
