import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { addFile } from "@/lib/documents/acts";
import { perform } from "@/lib/ledger/perform";
import { logEntry, publishEntry, removeEntry, unpublishEntry } from "@/lib/log/acts";
import { forgetRecords, publicRecord } from "@/lib/log/queries";
import { editSource, setCopyPublished } from "@/lib/sources/acts";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork, sure, vote } from "@/lib/testing/records";
import { GET } from "./route";

const folder = mkdtempSync(path.join(tmpdir(), "copies-"));
let people: Awaited<ReturnType<typeof groundwork>>;
let entryId: string;
let sourceId: string;
let fileId: string;

const scan = new TextEncoder().encode("%PDF-1.7\nthe letter");
const own = { title: "Letter of the Senate", published: "2024-06-03", kind: "official" };
const ask = (headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost/copies/${sourceId}`, { headers }), {
    params: Promise.resolve({ id: sourceId }),
  });
const status = async () => (await ask()).status;
const publish = (version: number, published = true) =>
  perform(people.editor, setCopyPublished, { id: sourceId, version, published });
const told = async () => (await publicRecord()).entry(entryId)?.sources[0];

beforeEach(async () => {
  vi.stubEnv("DATA_DIR", folder);
  const db = await freshDatabase();
  forgetRecords();
  people = await groundwork();
  ({ id: fileId } = await perform(people.editor, addFile, { name: "names and all.pdf", bytes: scan }));
  ({ id: entryId } = await perform(people.editor, logEntry, {
    entry: vote({ sources: [{ ...own, fileId }] }),
    publish: true,
    ...sure,
  }));
  sourceId = (await db.source.findFirstOrThrow({ where: { fileId } })).id;
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe("the kept copy of a source", () => {
  it("is held and not handed out until somebody publishes it", async () => {
    expect(await told()).toMatchObject({ copy: "held" });
    expect(await told()).not.toHaveProperty("fileId");
    expect(await status()).toBe(404);
    await publish(1);
    expect(await told()).toMatchObject({ copy: "published" });
    expect(await status()).toBe(200);
  });

  it("goes out as itself, under a name that tells nothing, and is asked for anew each time", async () => {
    await publish(1);
    const answer = await ask();
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(scan);
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `inline; filename*=UTF-8''source-${sourceId}.pdf`,
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=0, must-revalidate",
      "x-robots-tag": "noindex",
    });
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers).not.toHaveProperty("set-cookie");
    expect(headers.etag).toMatch(/^"[0-9a-f]{64}"$/);
    const again = await ask({ "If-None-Match": String(headers.etag) });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  it("is gone at once when it is taken back", async () => {
    await publish(1);
    await publish(2, false);
    expect(await status()).toBe(404);
    expect(await told()).toMatchObject({ copy: "held" });
  });

  it("is gone when nothing public names its source any more, and comes back with it", async () => {
    await publish(1);
    await perform(people.editor, unpublishEntry, { id: entryId, version: 1 });
    expect(await status()).toBe(404);
    await perform(people.editor, publishEntry, { id: entryId, version: 2 });
    expect(await status()).toBe(200);
    await perform(people.editor, removeEntry, { id: entryId, version: 3, reason: "Logged twice." });
    expect(await status()).toBe(404);
  });

  it("is taken back with a line of its own when another file takes its place", async () => {
    await publish(1);
    const other = new TextEncoder().encode("%PDF-1.7\nanother letter");
    const { id } = await perform(people.editor, addFile, { name: "other.pdf", bytes: other });
    await perform(people.editor, editSource, { id: sourceId, version: 2, source: { ...own, fileId: id } });
    expect(await status()).toBe(404);
    expect(await told()).toMatchObject({ copy: "held" });
    // The title alone changes nothing of it.
    await publish(3);
    await perform(people.editor, editSource, {
      id: sourceId,
      version: 4,
      source: { ...own, title: "Letter of the Senate to us", fileId: id },
    });
    expect(await status()).toBe(200);
  });

  it("needs a copy, the right, and the version that was looked at", async () => {
    await perform(people.editor, editSource, {
      id: sourceId,
      version: 1,
      source: { ...own, url: "https://example.org/letter" },
    });
    await expect(publish(2)).rejects.toMatchObject({ key: "no-copy" });
    await expect(publish(1, false)).rejects.toMatchObject({ name: "StaleVersion" });
    await expect(
      perform(people.viewer, setCopyPublished, { id: sourceId, version: 2, published: true }),
    ).rejects.toMatchObject({ key: "not-allowed" });
  });

  it("of an unknown source is none", async () => {
    const answer = await GET(new Request("http://localhost/copies/nothing"), {
      params: Promise.resolve({ id: "nothing" }),
    });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("This copy is not public");
  });
});
