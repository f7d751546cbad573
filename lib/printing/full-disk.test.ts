import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { addPerson } from "@/lib/access/acts";
import { noteExport } from "@/lib/access/exports";
import type { SignedIn } from "@/lib/access/session";
import { verifyLog } from "@/lib/audit/verify";
import type { Database } from "@/lib/db/client";
import { readKeptFile } from "@/lib/files/store";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { addLetterText } from "@/lib/letter-texts/acts";
import { setIdentity } from "@/lib/outreach/acts";
import { findSending } from "@/lib/sendings/queries";
import { forgetSettings } from "@/lib/settings/settings";
import { fillDisk } from "@/lib/testing/database";
import { temporaryFolder } from "@/lib/testing/postgres-server";
import { shippedDatabase } from "@/lib/testing/shipped";
import { sendLetters } from "./send-letters";
import { fileOfSending } from "./sending-file";

// A disk that is full while letters are put on the log, and while files are made of them: said in words, all or nothing.

const staff = { system: "command-line" } as const satisfies Caller;
const folder = temporaryFolder("recognition-tracker-full-letters");
const files = path.join(folder, "files");
const identity = {
  ...{ name: { en: "The campaign" }, address: { en: "1 Example Street\nKyiv" }, place: { en: "Kyiv" } },
  ...{ email: "office@campaign.example", phone: "", website: "", logoFileId: "" },
  ...{ signatory: { en: "Head of the board" }, signatoryOffice: {} },
};
const countries = ["AT", "BE", "BG", "CY", "DK", "ES", "FI", "FR"];
let db: Database;
let letterTextId: string;

beforeAll(async () => {
  vi.stubEnv("DATA_DIR", folder);
  forgetSettings();
  fs.mkdirSync(files);
});
afterAll(() => {
  vi.unstubAllEnvs();
  forgetSettings();
  fs.rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  db = await shippedDatabase();
  await perform(staff, setIdentity, { version: 0, identity });
  const body = [{ is: "paragraph", runs: [{ text: "To the " }, { field: "body" }] }];
  const letterText = {
    ...{ name: "First letter", letterKind: "package" },
    texts: [{ language: "en", subject: "Appeal", body }],
  };
  letterTextId = (await perform(staff, addLetterText, { letterText })).id;
});

const send = () =>
  sendLetters(staff, {
    ...{ letterTextId, letterVersion: 1, waveId: "", packageId: "", channel: "email" },
    ...{ sentOn: "2026-11-20", notWithin: "30", firstReference: "01/7", countries },
    ...{ known: {}, byHand: {}, anyway: [] },
  });
const written = async () => [
  await db.auditLine.count(),
  await db.entry.count(),
  await db.storedFile.count(),
  await db.sending.count(),
  await db.version.count(),
];
/** Each of its letters is kept as it went. */
async function expectWhole(id: string): Promise<void> {
  const sending = await findSending(id);
  expect(sending?.letters).toHaveLength(countries.length);
  for (const { file } of sending?.letters ?? [])
    expect((await readKeptFile(file.sha256))?.subarray(0, 5).toString()).toBe("%PDF-");
  expect(await verifyLog(db)).toMatchObject({ ok: true });
}

it("letters are on the log all or none, wherever the disk of the database fills", async () => {
  const before = await written();
  for (const statements of [0, 1, 3, 10]) {
    fillDisk(statements);
    await expect(send()).rejects.toMatchObject({ key: "disk-full" });
    expect(await written()).toEqual(before);
  }
  fillDisk(Number.POSITIVE_INFINITY);
  await expectWhole((await send()).id);
});

/** A disk of its own for kept files, so small; only root may make one. */
function smallDisk(size: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", files], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

it("nor is any where the disk takes the first PDFs and not the others; no half file lies there", async ({
  skip,
}) => {
  if (!smallDisk("48k")) return skip("only root may make a small disk");
  try {
    const before = await written();
    await expect(send()).rejects.toMatchObject({ key: "disk-full" });
    expect(await written()).toEqual(before);
    const there = fs.readdirSync(files);
    expect(there.length).toBeGreaterThan(0);
    expect(there.length).toBeLessThan(countries.length);
    expect(there.filter((name) => !/^[0-9a-f]{64}$/.test(name))).toEqual([]);
    for (const name of there) expect(await readKeptFile(name)).not.toBeNull();
    execFileSync("mount", ["-o", "remount,size=8m", files]);
    await expectWhole((await send()).id);
  } finally {
    execFileSync("umount", ["-l", files]);
  }
});

it("what has gone comes out on a full disk as before it, and the reading of it holds nothing up", async () => {
  const { id } = await send();
  const person = { email: "editor@tracker.test", role: "editor", password: "a long enough phrase for this" };
  await perform(staff, addPerson, person);
  const { id: userId } = await db.user.findFirstOrThrow({ select: { id: true } });
  const archive = async () => {
    const taking = { by: "Olena", on: "2026-11-29" } as const;
    const how = { letter: undefined, format: undefined, start: undefined };
    const made = await fileOfSending(id, "zip", how, "en", taking);
    return buffer(made?.content as ReadableStream as never);
  };
  const before = await archive();
  const logged = vi.spyOn(console, "error").mockReturnValue();
  fillDisk(0);
  expect((await archive()).equals(before)).toBe(true);
  await noteExport({ id: userId } as SignedIn, "file:export", `sending ${id} zip`);
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});
