import { beforeEach, describe, expect, it } from "vitest";
import { subjects } from "@/lib/audit/subjects";
import { verifyLog } from "@/lib/audit/verify";
import type { Database } from "@/lib/db/client";
import {
  addDocument,
  addDocumentVersion,
  addPackage,
  archivePackage,
  setDocumentVisibility,
  setPackageVisibility,
} from "@/lib/documents/acts";
import { perform, tryOut } from "@/lib/ledger/perform";
import { logEntry, removeEntry } from "@/lib/log/acts";
import { deskRecord, publicRecord } from "@/lib/log/queries";
import { addWave } from "@/lib/outreach/acts";
import {
  addBody,
  addContact,
  addPartner,
  archiveBody,
  archivePartner,
  saveListing,
} from "@/lib/parliaments/acts";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork, letter, remark, reply, source, sure, vote } from "@/lib/testing/records";
import {
  mergeBody,
  mergeDocument,
  mergeDocumentVersion,
  mergePackage,
  mergePartner,
  mergeSource,
  mergeWave,
} from "./acts";
import { mergeActs } from "./mergeable";
import { pointersTo } from "./pointers";

/** Two that are the same become one: on a database of its own each time, by staff. */

let db: Database;
let editor: Awaited<ReturnType<typeof groundwork>>["editor"];

beforeEach(async () => {
  db = await freshDatabase();
  editor = (await groundwork()).editor;
});

const refusedWith = (key: string) => expect.objectContaining({ key });
const embassy = { kind: "embassy", countryCode: "PL", name: { en: "Embassy of Poland" } };
const at = (address: string) => ({ channel: "email", address });

describe("bodies", () => {
  const doubled = async () => {
    await perform(editor, addBody, {
      id: "one",
      body: embassy,
      correspondence: { addresses: [at("a@pl.example")] },
    });
    await perform(editor, addBody, {
      id: "two",
      body: {
        ...embassy,
        name: { en: "Polish embassy", uk: "Посольство Польщі" },
        website: "https://pl.example",
      },
      correspondence: { addresses: [at("b@pl.example")], language: "pl" },
    });
    await perform(editor, addBody, {
      id: "desk",
      body: { kind: "committee", countryCode: "PL", parentId: "two", name: { en: "A section" } },
    });
    const { id: contactId } = await perform(editor, addContact, {
      contact: { bodyId: "two", name: "A secretary" },
    });
    const entries: string[] = [];
    for (const [index, entry] of [
      letter({ bodyId: "two", contactId }),
      reply({ bodyId: "two", sources: [source] }),
      remark({ bodyId: "two" }),
    ].entries())
      entries.push((await perform(editor, logEntry, { entry, publish: index < 2, ...sure })).id);
    return { contactId, entries };
  };

  it("move with everything that points at them, each row with its version and its line on the log", async () => {
    const { contactId, entries } = await doubled();
    const removed = entries[2] as string;
    await perform(editor, removeEntry, { id: removed, version: 1, reason: "A mistake" });
    const before = await db.auditLine.count();
    expect(await perform(editor, mergeBody, { id: "two", version: 1, into: "one" })).toEqual({
      id: "one",
      version: 2,
      moved: { entry: 3, contact: 1, body: 1 },
    });
    expect(await db.entry.count({ where: { bodyId: "two" } })).toBe(0);
    expect(await db.entry.count({ where: { bodyId: "one" } })).toBe(3);
    expect((await db.contact.findUniqueOrThrow({ where: { id: contactId } })).bodyId).toBe("one");
    expect((await db.body.findUniqueOrThrow({ where: { id: "desk" } })).parentId).toBe("one");
    expect((await db.body.findUniqueOrThrow({ where: { id: "two" } })).archivedAt).not.toBeNull();
    expect(await db.body.findUniqueOrThrow({ where: { id: "one" } })).toMatchObject({
      name: { en: "Embassy of Poland", uk: "Посольство Польщі" },
      website: "https://pl.example",
      language: "pl",
      addresses: [{ address: "a@pl.example" }, { address: "b@pl.example" }],
    });
    const lines = await db.auditLine.findMany({ where: { seq: { gt: before } }, orderBy: { seq: "asc" } });
    expect(lines.map(({ act }) => act)).toEqual(Array(7).fill("body:merge"));
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  it("are corrected in nothing that is public: the same is said by another id", async () => {
    const { entries } = await doubled();
    await perform(editor, mergeBody, { id: "two", version: 1, into: "one" });
    const [sent] = await db.entry.findMany({ where: { id: entries[0] as string } });
    expect(sent).toMatchObject({ correctedOn: null, visibility: "public", bodyId: "one" });
    const shown = (await publicRecord()).entry(entries[0] as string);
    expect(shown).toMatchObject({ corrections: [], body: { id: "one" } });
    expect((await publicRecord()).bodies.has("two")).toBe(false);
    expect(JSON.stringify([...(await publicRecord()).bodies])).not.toContain("@pl.example");
  });

  it("tell beforehand what would move, and write nothing by that", async () => {
    await doubled();
    const before = await db.auditLine.count();
    const [outcome] = await tryOut(editor, [[mergeBody, { id: "two", version: 1, into: "one" }]]);
    expect(outcome).toMatchObject({ ok: true, value: { moved: { entry: 3, contact: 1, body: 1 } } });
    expect(await db.auditLine.count()).toBe(before);
  });

  it.each([
    ["of different countries", "cz-senat", "merge-other-country"],
    ["of different kinds", "pl-sejm", "merge-other-kind"],
    ["that are one", "one", "merge-with-itself"],
    ["of which one is not there", "nowhere", "not-found"],
  ])("%s are refused", async (_, into, key) => {
    await perform(editor, addBody, { id: "one", body: embassy });
    await expect(perform(editor, mergeBody, { id: "one", version: 1, into })).rejects.toEqual(
      refusedWith(key),
    );
    expect((await db.body.findUniqueOrThrow({ where: { id: "one" } })).archivedAt).toBeNull();
  });

  it("of which one is part of the other are refused", async () => {
    const committee = { kind: "committee", countryCode: "PL", name: { en: "A committee" } };
    await perform(editor, addBody, { id: "above", body: committee });
    await perform(editor, addBody, { id: "between", body: { ...committee, parentId: "above" } });
    await perform(editor, addBody, { id: "below", body: { ...committee, parentId: "between" } });
    await expect(perform(editor, mergeBody, { id: "above", version: 1, into: "below" })).rejects.toEqual(
      refusedWith("merge-one-within-other"),
    );
    await perform(editor, mergeBody, { id: "below", version: 1, into: "above" });
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  it("are refused where entries would stand before the founding of the other", async () => {
    await perform(editor, addBody, { id: "old", body: embassy });
    await perform(editor, addBody, { id: "new", body: { ...embassy, foundedOn: "2026" } });
    await perform(editor, logEntry, { entry: letter({ bodyId: "old" }), ...sure });
    await expect(perform(editor, mergeBody, { id: "old", version: 1, into: "new" })).rejects.toEqual(
      refusedWith("entries-before-founding"),
    );
  });

  it("that were archived take nothing in, and a save on an old version is refused", async () => {
    await perform(editor, addBody, { id: "one", body: embassy });
    await perform(editor, addBody, { id: "two", body: embassy });
    await expect(perform(editor, mergeBody, { id: "two", version: 3, into: "one" })).rejects.toMatchObject({
      subject: "body",
    });
    await perform(editor, archiveBody, { id: "one", version: 1, archived: true });
    await expect(perform(editor, mergeBody, { id: "two", version: 1, into: "one" })).rejects.toEqual(
      refusedWith("merge-into-archived"),
    );
  });
});

it("sources become one wherever they are named, also where both were", async () => {
  const entry = vote({ sources: [source, { ...source, url: "https://example.org/other" }] });
  const { id } = await perform(editor, logEntry, { entry, publish: true, ...sure });
  const listing = {
    countryCode: "PL",
    basis: "named",
    reasoning: { en: "Named there." },
    sources: [{ ...source, url: "https://example.org/third" }],
  };
  await perform(editor, saveListing, { listing, ...sure });
  const idOf = async (url: string) => (await db.source.findFirstOrThrow({ where: { url } })).id;
  const kept = await idOf(source.url);
  for (const url of ["https://example.org/other", "https://example.org/third"])
    await perform(editor, mergeSource, { id: await idOf(url), version: 1, into: kept });
  const named = await db.entrySource.findMany({ where: { entryId: id } });
  expect(named.map(({ sourceId }) => sourceId)).toEqual([kept]);
  expect((await db.targetListingSource.findFirstOrThrow()).sourceId).toBe(kept);
  expect((await publicRecord()).entry(id)).toMatchObject({ corrections: [], sources: [{ id: kept }] });
  expect(await verifyLog(db)).toMatchObject({ ok: true });
});

describe("documents, their versions and packages", () => {
  const document = { kind: "leaflet", title: { en: "A leaflet" } };
  const version = (id: string, documentId: string, also: object = {}) =>
    perform(editor, addDocumentVersion, { id, documentId, documentVersion: { language: "en", ...also } });

  beforeEach(async () => {
    for (const id of ["d1", "d2"]) await perform(editor, addDocument, { id, document });
    await version("v1", "d1");
    await version("v2", "d2", { label: "As printed" });
    await perform(editor, addPackage, { id: "p1", package: { label: "One", items: ["v1"] } });
    await perform(editor, addPackage, { id: "p2", package: { label: "Two", items: ["v1", "v2"] } });
  });

  it("a document's versions go along, and two of them can be one then", async () => {
    await perform(editor, mergeDocument, { id: "d2", version: 1, into: "d1" });
    expect(await db.documentVersion.count({ where: { documentId: "d1" } })).toBe(2);
    await perform(editor, mergeDocumentVersion, { id: "v2", version: 2, into: "v1" });
    expect(await db.documentVersion.findUniqueOrThrow({ where: { id: "v1" } })).toMatchObject({
      label: "As printed",
    });
    expect(await db.packageItem.findMany({ where: { packageId: "p2" } })).toMatchObject([
      { documentVersionId: "v1" },
    ]);
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  it("versions of different documents are refused", () =>
    expect(perform(editor, mergeDocumentVersion, { id: "v2", version: 1, into: "v1" })).rejects.toEqual(
      refusedWith("merge-other-document"),
    ));

  it("what was sent stays as it was sent: version and package are refused", async () => {
    await perform(editor, logEntry, { entry: letter({ packageId: "p2" }), ...sure });
    await version("v3", "d2");
    await expect(perform(editor, mergeDocumentVersion, { id: "v2", version: 1, into: "v3" })).rejects.toEqual(
      refusedWith("merge-version-sent"),
    );
    await expect(perform(editor, mergePackage, { id: "p2", version: 2, into: "p1" })).rejects.toEqual(
      refusedWith("merge-package-frozen"),
    );
  });

  it("a package that holds more than the other is refused, and goes the other way", async () => {
    await expect(perform(editor, mergePackage, { id: "p2", version: 1, into: "p1" })).rejects.toEqual(
      refusedWith("merge-package-holds-more"),
    );
    await perform(editor, mergePackage, { id: "p1", version: 1, into: "p2" });
    expect((await db.package.findUniqueOrThrow({ where: { id: "p1" } })).archivedAt).not.toBeNull();
  });

  it("a public one is not lost in one that is internal", async () => {
    await perform(editor, setDocumentVisibility, { id: "d2", version: 1, visibility: "public" });
    await expect(perform(editor, mergeDocument, { id: "d2", version: 2, into: "d1" })).rejects.toEqual(
      refusedWith("merge-public-into-internal"),
    );
  });

  it("archived, they are public no longer by themselves, and stay with the letter that carried them", async () => {
    for (const id of ["d1", "d2"])
      await perform(editor, setDocumentVisibility, { id, version: 1, visibility: "public" });
    for (const id of ["p1", "p2"])
      await perform(editor, setPackageVisibility, { id, version: 1, visibility: "public" });
    await perform(editor, logEntry, { entry: letter({ packageId: "p1" }), publish: true, ...sure });
    await perform(editor, archivePackage, { id: "p1", version: 3, archived: true });
    await perform(editor, archivePackage, { id: "p2", version: 2, archived: true });
    const ids = async () => (await publicRecord()).packages.map(({ id }) => id);
    expect(await ids()).toEqual(["p1"]);
    const archived = (await deskRecord()).packages.filter((item) => item.archived);
    expect(archived.map(({ id }) => id)).toEqual(["p1", "p2"]);
    await perform(editor, archivePackage, { id: "p2", version: 3, archived: false });
    expect(await ids()).toEqual(["p1", "p2"]);
    const acts = await db.auditLine.findMany({ where: { subjectId: "p2" }, orderBy: { seq: "asc" } });
    expect(acts.slice(-2).map(({ act }) => act)).toEqual(["package:archive", "package:unarchive"]);
  });
});

it("letters of two waves become letters of one, unless they went before it", async () => {
  const wave = (startedOn: string) => ({ name: { en: startedOn }, startedOn });
  await perform(editor, addWave, { id: "early", wave: wave("2025-03") });
  await perform(editor, addWave, { id: "late", wave: wave("2025-06") });
  await perform(editor, logEntry, { entry: letter({ waveId: "early" }), publish: true, ...sure });
  await expect(perform(editor, mergeWave, { id: "early", version: 1, into: "late" })).rejects.toEqual(
    refusedWith("merge-before-wave"),
  );
  expect(await perform(editor, mergeWave, { id: "early", version: 1, into: "wave-2025" })).toMatchObject({
    moved: { entry: 1 },
  });
});

it("an archived partner organisation is not shown; two of one country are merged", async () => {
  const partner = { countryCode: "PL", name: "A society" };
  await perform(editor, addPartner, { id: "a", partner, publish: true });
  const sources = [{ url: "https://page.example/b", title: "On the society" }];
  await perform(editor, addPartner, {
    id: "b",
    partner: { ...partner, website: "https://b.example", sources },
  });
  await perform(editor, addPartner, { id: "c", partner: { ...partner, countryCode: "CZ" } });
  await expect(perform(editor, mergePartner, { id: "c", version: 1, into: "a" })).rejects.toEqual(
    refusedWith("merge-other-country"),
  );
  await perform(editor, mergePartner, { id: "b", version: 1, into: "a" });
  expect((await publicRecord()).partners).toMatchObject([{ id: "a", website: "https://b.example" }]);
  expect(await db.partnerSource.count({ where: { partnerId: "a" } })).toBe(1);
  await perform(editor, archivePartner, { id: "a", version: 2, archived: true });
  expect((await publicRecord()).partners).toEqual([]);
});

it("every table that points at something mergeable belongs to a subject", async () => {
  for (const type of Object.keys(mergeActs)) {
    const subject = subjects.find((one) => one.type === type);
    expect(subject, type).toBeDefined();
    if (subject) await expect(pointersTo(db, subject)).resolves.toBeDefined();
  }
});
