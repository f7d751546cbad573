import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Publisher } from "@/components/public/publisher";
import { verifyLog } from "@/lib/audit/verify";
import type { Database } from "@/lib/db/client";
import { addFile } from "@/lib/documents/acts";
import { perform } from "@/lib/ledger/perform";
import { logoPath, type PublisherView } from "@/lib/log/publisher";
import { forgetRecords, publicRecord } from "@/lib/log/queries";
import { siteLd } from "@/lib/open-data/json-ld";
import { setIdentity } from "@/lib/outreach/acts";
import { SetIdentity } from "@/lib/outreach/schema";
import { freshDatabase } from "@/lib/testing/database";
import { markup } from "@/lib/testing/markup";
import { groundwork } from "@/lib/testing/records";
import { GET } from "./route";

const folder = mkdtempSync(path.join(tmpdir(), "publisher-"));
/** One transparent dot. */
const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
const hostile = `<script>alert(1)</script>"'&`;
const identity = {
  name: { en: `The campaign ${hostile}`, uk: "Кампанія" },
  address: { en: "1 Example Street\nKyiv" },
  place: { en: "Kyiv" },
  email: "letters@campaign.example",
  phone: "+380 44 000 00 00",
  website: "https://campaign.example/",
  signatory: { en: "Head of the board" },
  signatoryOffice: {},
  pressContact: { en: "Press office" },
  pressEmail: "press@campaign.example",
  pressPhone: "+380 44 111-11-11",
};
let db: Database;
let people: Awaited<ReturnType<typeof groundwork>>;
let version = 0;
const save = async (also: object = {}) => {
  ({ version } = await perform(people.administrator, setIdentity, {
    version,
    identity: { ...identity, ...also },
  }));
};
const ask = async (address: string) => {
  const mark = address.replace("/logo/", "");
  return GET(new Request(`http://localhost${address}`), { params: Promise.resolve({ mark }) });
};
const shown = async (locale: "en" | "uk" | "crh" = "en") => {
  const { publisher } = await publicRecord();
  return publisher ? markup(locale, createElement(Publisher, { publisher, locale })) : "";
};

beforeAll(async () => {
  vi.stubEnv("DATA_DIR", folder);
  db = await freshDatabase();
  forgetRecords();
  people = await groundwork();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe("who runs the campaign, on the public site", () => {
  it("is nobody until somebody says that it is to be shown, and saving what stands on letters renews no page", async () => {
    const { revision } = await publicRecord();
    await save();
    await save({ signatory: { en: "Another head" }, addressShown: true });
    expect(await publicRecord()).toMatchObject({ publisher: null, revision });
    expect(await db.setting.findUnique({ where: { key: "publisher" } })).toBeNull();
  });

  it("is what is shown, and nothing that stands on letters alone", async () => {
    const { revision } = await publicRecord();
    await save({ isShown: true });
    const record = await publicRecord();
    expect(record.revision).toBeGreaterThan(revision);
    const page = await shown();
    for (const said of [
      "press@campaign.example",
      "Press office",
      "tel:+380441111111",
      "https://campaign.example/",
    ])
      expect(page).toContain(said);
    expect(JSON.stringify(record.publisher) + page).not.toMatch(
      /letters@|000 00 00|Head of the board|Example Street/,
    );
    // What is private may change as it likes.
    await save({ isShown: true, signatory: { en: "A third head" }, email: "other@campaign.example" });
    expect((await publicRecord()).revision).toBe(record.revision);
    await save({ isShown: true, addressShown: true });
    expect((await publicRecord()).revision).toBeGreaterThan(record.revision);
    expect(await shown()).toContain("1 Example Street");
  });

  it("says its name in the reader's language, and as words whatever it is", async () => {
    expect(await shown("uk")).toContain("Кампанія");
    const page = await shown();
    expect(page).not.toContain("<script>");
    expect(page).toContain("&lt;script&gt;");
    expect(siteLd(await publicRecord(), "https://record.test/en", "n", "d", "en").publisher).toMatchObject({
      name: identity.name.en,
      url: "https://campaign.example/",
      address: "1 Example Street, Kyiv",
      contactPoint: { contactType: "press", name: "Press office", email: "press@campaign.example" },
    });
  });

  it("has its mark at an address of its own, for as long as it is shown", async () => {
    const { id: logoFileId } = await perform(people.editor, addFile, { name: "our mark.png", bytes: dot });
    await save({ isShown: true, logoFileId });
    const { logo } = (await publicRecord()).publisher as PublisherView;
    const address = logo ? logoPath(logo) : "";
    expect(await shown()).toContain(`src="${address}"`);
    const answer = await ask(address);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(dot);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/png",
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "x-content-type-options": "nosniff",
    });
    expect(answer.headers.get("content-disposition")).not.toContain("our");
    expect((await ask("/logo/0000.png")).status).toBe(404);
    await save({ logoFileId });
    expect((await publicRecord()).publisher).toBeNull();
    expect((await ask(address)).status).toBe(404);
  });

  it("shows no mark that readers would wait for; letters may have it", async () => {
    const large = Buffer.concat([dot, Buffer.alloc(400 * 1024, 7)]);
    const { id: logoFileId } = await perform(people.editor, addFile, { name: "large.png", bytes: large });
    await expect(save({ isShown: true, logoFileId })).rejects.toMatchObject({
      key: "logo-large",
      field: "logoFileId",
    });
    await save({ logoFileId });
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });
});

it.each<[object, string]>([
  [{ isShown: true, name: {} }, "identity.name required-in-one-language"],
  [{ pressEmail: "press at campaign" }, "identity.pressEmail one-email"],
  [{ pressEmail: "a@b.example?bcc=c@d.example" }, "identity.pressEmail one-email"],
  [{ pressPhone: "call us" }, "identity.pressPhone phone-number"],
  [{ website: "javascript:alert(1)" }, "identity.website web-address"],
])("%j is refused", (also, expected) => {
  const { error } = SetIdentity.safeParse({ version: 0, identity: { ...identity, ...also } });
  expect(error?.issues.map(({ path: at, message }) => `${at.join(".")} ${message}`)).toEqual([expected]);
});
