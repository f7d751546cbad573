import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { StaleVersion } from "@/lib/base/refusal";
import type { Database } from "@/lib/db/client";
import { largestFile } from "@/lib/files/limits";
import { readKeptFile } from "@/lib/files/store";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { logEntry } from "@/lib/log/acts";
import { addWave, editWave } from "@/lib/outreach/acts";
import { addBody, addCountry } from "@/lib/parliaments/acts";
import { addSource, editSource } from "@/lib/sources/acts";
import { freshDatabase } from "@/lib/testing/database";
import {
  addDocument,
  addDocumentVersion,
  addFile,
  addPackage,
  editDocument,
  editDocumentVersion,
  editPackage,
  newPackageVersion,
  setPackageVisibility,
} from "./acts";

const machine: Caller = { system: "command-line" };
const folder = mkdtempSync(path.join(tmpdir(), "files-"));
let db: Database;

beforeEach(async () => {
  vi.stubEnv("DATA_DIR", folder);
  db = await freshDatabase();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const refusedWith = (key: string) => expect.objectContaining({ key });
const bytes = (text: string) => new TextEncoder().encode(text);

async function appeal(): Promise<string> {
  await perform(machine, addDocument, {
    id: "appeal",
    document: { kind: "appeal", title: { en: "Appeal" } },
  });
  const documentVersion = { language: "en", url: "https://example.org/appeal.pdf" };
  return (await perform(machine, addDocumentVersion, { documentId: "appeal", documentVersion })).id;
}

async function send(packageId: string): Promise<void> {
  await perform(machine, addCountry, { code: "PL" });
  const body = { kind: "parliament", countryCode: "PL", name: { en: "Parliament" } };
  await perform(machine, addBody, { id: "pl-parliament", body });
  const entry = {
    kind: "dispatch",
    countries: ["PL"],
    bodyId: "pl-parliament",
    occurredOn: "2025-03-26",
    certainty: "confirmed",
    sources: [],
    rung: "sent",
    packageId,
  };
  await perform(machine, logEntry, { entry });
}

describe("documents", () => {
  it("keep their sources in order, and refuse a save on an old version", async () => {
    await appeal();
    const source = (name: string) => ({ url: `https://example.org/${name}`, title: name });
    const document = { kind: "appeal", title: { en: "Appeal" }, sources: [source("b"), source("a")] };
    expect((await perform(machine, editDocument, { id: "appeal", version: 1, document })).version).toBe(2);
    const links = await db.documentSource.findMany({
      orderBy: { position: "asc" },
      select: { source: { select: { title: true } } },
    });
    expect(links.map((link) => link.source.title)).toEqual(["b", "a"]);
    await expect(perform(machine, editDocument, { id: "appeal", version: 1, document })).rejects.toThrow(
      StaleVersion,
    );
  });
});

describe("packages", () => {
  it("change until they are sent, and are then followed by a next version", async () => {
    const item = await appeal();
    const { id } = await perform(machine, addPackage, { package: { label: "Package", items: [item] } });
    await perform(machine, editPackage, { id, version: 1, package: { label: "The package", items: [item] } });
    await send(id);
    const change = { label: "Another", items: [item] };
    await expect(perform(machine, editPackage, { id, version: 3, package: change })).rejects.toEqual(
      refusedWith("package-frozen"),
    );
    await expect(
      perform(machine, editDocumentVersion, { id: item, version: 1, documentVersion: { label: "x" } }),
    ).rejects.toEqual(refusedWith("document-version-sent"));
    const next = await perform(machine, newPackageVersion, { previousId: id, package: change });
    expect(await db.package.findUniqueOrThrow({ where: { id: next.id } })).toMatchObject({
      number: 2,
      previousId: id,
      frozen: false,
      visibility: "internal",
    });
    await expect(perform(machine, newPackageVersion, { previousId: id, package: change })).rejects.toEqual(
      refusedWith("package-has-next"),
    );
    await perform(machine, setPackageVisibility, { id, version: 3, visibility: "public" });
    expect((await db.package.findUniqueOrThrow({ where: { id } })).label).toBe("The package");
  });

  it("hold each document version once, and only known ones", async () => {
    const item = await appeal();
    await expect(
      perform(machine, addPackage, { package: { label: "Package", items: [item, item] } }),
    ).rejects.toMatchObject({ issues: [{ path: "package.items", key: "listed-twice" }] });
    await expect(
      perform(machine, addPackage, { package: { label: "Package", items: ["none"] } }),
    ).rejects.toEqual(refusedWith("document-unknown"));
  });
});

describe("files", () => {
  it("are kept under their SHA-256, once for the same bytes", async () => {
    const pdf = bytes("%PDF-1.7\nan appeal");
    const first = await perform(machine, addFile, { name: "C:\\letters\\appeal\u202E.pdf", bytes: pdf });
    const again = await perform(machine, addFile, { name: "appeal.pdf", bytes: pdf });
    expect(again).toEqual(first);
    expect(await readKeptFile(first.sha256)).toEqual(Buffer.from(pdf));
    expect(readdirSync(path.join(folder, "files"))).toEqual([first.sha256]);
    expect(await db.storedFile.findMany({ select: { name: true, mediaType: true, bytes: true } })).toEqual([
      { name: "appeal.pdf", mediaType: "application/pdf", bytes: pdf.byteLength },
    ]);
  });

  it("are refused when empty, too large or of another kind, whatever their name says", async () => {
    await expect(perform(machine, addFile, { name: "a.pdf", bytes: bytes("") })).rejects.toEqual(
      refusedWith("file-empty"),
    );
    await expect(perform(machine, addFile, { name: "a.pdf", bytes: bytes("<html>") })).rejects.toMatchObject({
      key: "file-not-what-it-says",
      values: { ending: "pdf" },
    });
    await expect(perform(machine, addFile, { name: "a.html", bytes: bytes("<html>") })).rejects.toEqual(
      refusedWith("file-kind"),
    );
    const large = new Uint8Array(largestFile + 1);
    await expect(perform(machine, addFile, { name: "a.pdf", bytes: large })).rejects.toMatchObject({
      key: "file-too-large",
      values: { maximum: 20 },
    });
    expect(await db.storedFile.count()).toBe(0);
  });
});

describe("waves and sources", () => {
  it("are added and edited with the version they are based on", async () => {
    const wave = { name: { en: "Spring" }, startedOn: "2027-03" };
    const { id } = await perform(machine, addWave, { wave });
    expect((await perform(machine, editWave, { id, version: 1, wave })).version).toBe(2);
    await expect(perform(machine, editWave, { id, version: 1, wave })).rejects.toThrow(StaleVersion);
  });

  it("keep a link as one source, and take no link that runs code", async () => {
    const source = { url: "https://example.org/a", title: "A" };
    const { id } = await perform(machine, addSource, { source });
    await expect(perform(machine, addSource, { source })).rejects.toEqual(refusedWith("source-known"));
    const renamed = { ...source, title: "B" };
    expect((await perform(machine, editSource, { id, version: 1, source: renamed })).version).toBe(2);
    await expect(
      perform(machine, addSource, { source: { url: "javascript:alert(1)", title: "A" } }),
    ).rejects.toMatchObject({ issues: [{ path: "source.url", key: "web-address" }] });
  });
});

it("adds a document with its first version, both or neither", async () => {
  const document = { kind: "brief", title: { uk: "Довідка" } };
  const whole = await perform(machine, addDocument, {
    document,
    documentVersion: { language: "uk", url: "https://example.org/dovidka.pdf" },
  });
  expect(
    await db.documentVersion.findMany({ select: { id: true, documentId: true, language: true } }),
  ).toEqual([{ id: whole.documentVersionId, documentId: whole.id, language: "uk" }]);
  await expect(
    perform(machine, addDocument, { document, documentVersion: { fileId: "no-such-file" } }),
  ).rejects.toEqual(refusedWith("file-unknown"));
  expect(await db.document.count()).toBe(1);
  expect((await perform(machine, addDocument, { document })).documentVersionId).toBeNull();
});
