import { createHash } from "node:crypto";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closeDatabase } from "@/lib/db/client";
import { freshDatabase } from "@/lib/testing/database";
import { dayAfter, makeEveryKind } from "@/lib/testing/every-kind/record";
import { secretMark } from "@/lib/testing/every-kind/story";
import { shippedDatabase } from "@/lib/testing/shipped";
import { compareWithFile, compareWithFolder } from "./compare";
import {
  apiOutputs,
  backupOutputs,
  deskOutputs,
  followerOutputs,
  forgetRecords,
  headOfLog,
  type Outputs,
  pageDataOutputs,
  reportOutputs,
  reportPdf,
} from "./outputs";
import { named } from "./stand-ins";

/**
 * What leaves the tracker stays as it is, byte for byte. The clock, the ids, the time zone and the address of the site are
 * fixed here; what is drawn by chance all the same has a stand-in (`stand-ins.ts`). See docs/testing.md for how the
 * goldens are made anew.
 */
vi.hoisted(() => {
  process.env.APP_URL = "https://record.example.org";
  process.env.CAMPAIGN_TIMEZONE = "Europe/Kyiv";
  process.env.NEXTAUTH_SECRET = "Mq3vT8xZ1pLr6WnYb0KcHs5DgJf2Ua9E";
});

const folder = path.join(import.meta.dirname, "files");
const noon = new Date(`${dayAfter}T10:00:00Z`);

/** What only staff see tells by a hash what it was made from, and that holds ids drawn by chance. */
const internal = (outputs: Outputs, drawn: ReadonlyMap<string, string>): Outputs =>
  eachText(outputs, (text, name) =>
    name.startsWith("desk/") || name.includes("-internal-")
      ? named(text, drawn).replace(/\b[0-9a-f]{64}\b/g, "HASH")
      : text,
  );

const eachText = (outputs: Outputs, change: (text: string, name: string) => string): Outputs =>
  new Map([...outputs].map(([name, bytes]) => [name, Buffer.from(change(bytes.toString("utf8"), name))]));

beforeEach(() => {
  vi.setSystemTime(noon);
});
afterAll(closeDatabase);

describe("of the record with every kind of thing in it", () => {
  let drawn: ReadonlyMap<string, string>;
  beforeAll(async () => {
    // The embedded database takes the clock for its timers: it may go on, but not back.
    vi.setSystemTime("2026-01-01T00:00:00Z");
    await freshDatabase();
    forgetRecords();
    ({ drawn } = await makeEveryKind((now) => vi.setSystemTime(now)));
  });

  it.each([
    ["api", apiOutputs],
    ["followers", followerOutputs],
    ["pages", pageDataOutputs],
  ])("what the public gets stays the same: %s", async (part, make) => {
    const outputs = await make();
    for (const [name, bytes] of outputs) expect(bytes.includes(secretMark), name).toBe(false);
    compareWithFolder(path.join(folder, part), within(part, outputs));
  });

  it("reports stay the same", async () => {
    // The log of this record holds what is drawn by chance, and so does its head.
    const head = await headOfLog();
    const reports = eachText(internal(await reportOutputs(), drawn), (text) => text.replaceAll(head, "HEAD"));
    compareWithFolder(path.join(folder, "reports"), within("reports", reports));
  });

  it("what the forms of the desk are given stays the same", async () => {
    compareWithFolder(path.join(folder, "desk"), within("desk", internal(await deskOutputs(), drawn)));
  });

  it("the tables of a backup stay the same", async () => {
    compareWithFolder(path.join(folder, "backup"), within("backup", await backupOutputs(drawn)));
  });
});

it("what leaves the shipped campaign stays the same", async () => {
  await shippedDatabase();
  const made = [
    await apiOutputs(),
    await followerOutputs(),
    await pageDataOutputs(),
    internal(await reportOutputs(), new Map()),
    new Map([["reports/public-en.pdf", await reportPdf()]]),
    await backupOutputs(new Map()),
  ].flatMap((outputs) => [...outputs]);
  const lines = made.map(
    ([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")} ${bytes.byteLength} ${name}\n`,
  );
  compareWithFile(path.join(folder, "shipped.sha256"), lines.join(""));
});

/** The outputs of one folder, by their names in it. */
const within = (part: string, outputs: Outputs): Outputs =>
  new Map([...outputs].map(([name, bytes]) => [name.slice(part.length + 1), bytes]));
