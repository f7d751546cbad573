import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import { closeDatabase, type Database, type Prisma } from "@/lib/db/client";
import type { Caller } from "@/lib/ledger/caller";
import { contentHash } from "@/lib/ledger/chain";
import { perform } from "@/lib/ledger/perform";
import { logEntry, removeEntry } from "@/lib/log/acts";
import { publicRecord } from "@/lib/log/queries";
import { sessionSecret } from "@/lib/settings/settings";
import { behindTheLog } from "@/lib/testing/behind-the-log";
import { freshDatabase } from "@/lib/testing/database";
import { groundLines, groundwork, source, vote } from "@/lib/testing/records";
import { fileErrorReport, mostAnHour, mostOpenADay, settleErrorReport } from "./acts";
import { countOpenErrorReports, findErrorReport, listErrorReports } from "./queries";
import { receiveErrorReport, trap } from "./receive";
import { newStamp } from "./stamp";

let db: Database;
let people: Record<"viewer" | "editor" | "administrator", Exclude<Caller, null>>;
const reader = { visitor: true } as const;
const address = "reader@example.org";
const report = (also: Record<string, unknown> = {}) => ({
  about: "PL",
  wrong: "The vote was on 12 July.",
  email: address,
  language: "en",
  ...also,
});

beforeEach(async () => {
  db = await freshDatabase();
  people = await groundwork();
});
afterAll(closeDatabase);

const everything = async () =>
  JSON.stringify([
    await db.errorReport.findMany(),
    await db.version.findMany(),
    await db.auditLine.findMany(),
  ]);
const only = async () => db.errorReport.findFirstOrThrow();
/** Changes the reports that are there without their log. */
const behind = (data: Prisma.ErrorReportUpdateManyMutationInput, where: Prisma.ErrorReportWhereInput = {}) =>
  behindTheLog(db, (tx) => tx.errorReport.updateMany({ where, data }));
/** Puts the reports that are there back in time. */
const age = (hours: number) => behind({ receivedAt: new Date(Date.now() - hours * 3_600_000) });
const fill = (count: number) =>
  db.errorReport.createMany({
    data: Array.from({ length: count }, (_, number) => ({
      id: `filled-${number}`,
      reference: `R-${number}`,
      wrong: `Something ${number}`,
      language: "uk",
      fingerprint: `${number}`,
      receivedAt: new Date(),
    })),
  });

describe("filing", () => {
  it("keeps what was said, gives a reference, and audits it without a hash of what is personal", async () => {
    const { reference } = await perform(reader, fileErrorReport, report({ better: "13 July" }));
    expect(reference).toMatch(/^R-\w{4}-\w{2}$/);
    const { id } = await only();
    expect(await findErrorReport(id, { withEmail: true })).toMatchObject({
      reference,
      about: "PL",
      wrong: "The vote was on 12 July.",
      better: "13 July",
      email: address,
      outcome: null,
    });
    expect((await findErrorReport(id, { withEmail: false }))?.email).toBeNull();
    const line = await db.auditLine.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect(line).toMatchObject({
      act: "error-report:file",
      origin: "visitor",
      actorId: null,
      subjectType: "errorReport",
    });
    expect(JSON.stringify(line)).not.toContain(address);
    // A plain hash would tell by trying who wrote.
    const { snapshot } = await db.version.findFirstOrThrow({ where: { subjectId: line.subjectId } });
    expect(line.contentHash).not.toBe(contentHash(snapshot));
  });

  it("takes the same report twice as one, however it is spaced, until the first is settled", async () => {
    const first = await perform(reader, fileErrorReport, report());
    expect(
      await perform(reader, fileErrorReport, report({ wrong: "  the vote was on\r\n12 JULY. " })),
    ).toEqual(first);
    expect(await db.errorReport.count()).toBe(1);
    expect(await db.auditLine.count()).toBe(groundLines + 1);
    for (const other of [{ about: "CZ" }, { better: "13 July" }, { email: "other@example.org" }])
      expect(await perform(reader, fileErrorReport, report(other))).not.toEqual(first);
    expect(await db.errorReport.count()).toBe(4);
    const { id, version } = await db.errorReport.findFirstOrThrow({ where: first });
    await perform(people.editor, settleErrorReport, { id, version, outcome: "not_an_error" });
    expect(await perform(reader, fileErrorReport, report())).not.toEqual(first);
  });

  it("is about what is public, and tells nothing of what is not", async () => {
    const hidden = await perform(people.editor, logEntry, { entry: vote({ sources: [source] }) });
    const shown = await perform(people.editor, logEntry, {
      entry: vote({ step: "debated", sources: [source] }),
      publish: true,
    });
    for (const about of [hidden.id, "nothing-of-the-kind", "XX"])
      await expect(perform(reader, fileErrorReport, report({ about }))).rejects.toMatchObject({
        key: "about-unknown",
      });
    await perform(reader, fileErrorReport, report({ about: shown.id }));
    await perform(people.editor, removeEntry, { id: shown.id, version: shown.version, reason: "Twice" });
    await expect(perform(reader, fileErrorReport, report({ about: shown.id }))).rejects.toMatchObject({
      key: "about-unknown",
    });
  });

  it("changes nothing that is public", async () => {
    const { revision: _, ...before } = await publicRecord();
    await perform(reader, fileErrorReport, report());
    const { revision: __, ...after } = await publicRecord();
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  });

  it("takes no more in an hour than it may, and more in the next", async () => {
    await fill(mostAnHour);
    await expect(perform(reader, fileErrorReport, report())).rejects.toMatchObject({
      key: "too-many-reports",
    });
    await age(1.1);
    await perform(reader, fileErrorReport, report());
  });

  it("keeps no more open in a day than it may; settling makes room", async () => {
    await fill(mostOpenADay);
    await age(2);
    await expect(perform(reader, fileErrorReport, report())).rejects.toMatchObject({
      key: "too-many-reports",
    });
    await perform(people.editor, settleErrorReport, { id: "filled-0", version: 1, outcome: "spam" });
    await perform(reader, fileErrorReport, report());
    await expect(perform(reader, fileErrorReport, report({ wrong: "More" }))).rejects.toMatchObject({
      key: "too-many-reports",
    });
    await age(25);
    await perform(reader, fileErrorReport, report({ wrong: "More" }));
  });

  it("gives each of many at once a reference of its own, and the same report one", async () => {
    const given = await Promise.all(
      Array.from({ length: 24 }, (_, number) =>
        perform(reader, fileErrorReport, report({ wrong: `Error ${number % 12}` })),
      ),
    );
    expect(new Set(given.map(({ reference }) => reference)).size).toBe(12);
    expect(await verifyLog(db)).toMatchObject({ ok: true, length: groundLines + 12 });
  });
});

describe("settling", () => {
  it("erases the address everywhere, and the chain is whole", async () => {
    await perform(reader, fileErrorReport, report());
    expect(await everything()).toContain(address);
    const { id, version } = await only();
    await perform(people.editor, settleErrorReport, {
      id,
      version,
      outcome: "corrected",
      remark: "It was the 13th.",
    });
    expect(await everything()).not.toContain(address);
    expect(await findErrorReport(id, { withEmail: true })).toMatchObject({
      outcome: "corrected",
      remark: "It was the 13th.",
      settledBy: "editor",
      email: null,
    });
    expect(await verifyLog(db)).toMatchObject({ ok: true, length: groundLines + 2 });
  });

  it("is not for viewers or readers, and happens once, to what it was decided on", async () => {
    await perform(reader, fileErrorReport, report());
    const { id, version } = await only();
    const settle = { id, version, outcome: "spam" };
    for (const caller of [people.viewer, reader])
      await expect(perform(caller, settleErrorReport, settle)).rejects.toMatchObject({ key: "not-allowed" });
    await expect(perform(people.editor, settleErrorReport, { ...settle, version: 7 })).rejects.toMatchObject({
      key: "stale-version",
    });
    await expect(perform(people.editor, settleErrorReport, { id, version })).rejects.toMatchObject({
      key: "invalid",
    });
    await perform(people.editor, settleErrorReport, settle);
    await expect(perform(people.editor, settleErrorReport, { ...settle, version: 2 })).rejects.toMatchObject({
      key: "report-settled",
    });
    await expect(perform(people.editor, settleErrorReport, { ...settle, id: "none" })).rejects.toMatchObject({
      key: "not-found",
    });
  });

  it("cannot leave an address behind, whoever writes", async () => {
    await perform(reader, fileErrorReport, report());
    await expect(behind({ outcome: "spam", settledAt: new Date() })).rejects.toThrow(
      /ErrorReport_address_erased/,
    );
    await expect(behind({ outcome: "spam", email: null })).rejects.toThrow(/ErrorReport_settled/);
  });
});

it("lists the open ones first, the longest waiting on top, page by page without a gap", async () => {
  for (let number = 0; number < 7; number++) {
    await perform(reader, fileErrorReport, report({ wrong: `Error ${number}` }));
    const { id, version } = await db.errorReport.findFirstOrThrow({ where: { wrong: `Error ${number}` } });
    await behind({ receivedAt: new Date(Date.UTC(2026, 0, number + 1)) }, { id });
    if (number < 3) await perform(people.editor, settleErrorReport, { id, version, outcome: "duplicate" });
  }
  const pages = await Promise.all([1, 2, 3, 4].map((page) => listErrorReports(page, 3)));
  expect(pages.map(({ reports }) => reports.map(({ wrong }) => wrong.slice(-1)).join(""))).toEqual([
    "345",
    "621",
    "0",
    "",
  ]);
  expect(pages[0]).toMatchObject({ count: 7, open: 4 });
  expect(await countOpenErrorReports()).toBe(4);
});

describe("receiving a form", () => {
  const now = new Date();
  let network = 0;
  const send = (also: Record<string, string> = {}, from = `net-${++network}`) =>
    receiveErrorReport(
      new URLSearchParams({ stamp: newStamp(now, sessionSecret()), wrong: "The name is misspelt.", ...also }),
      { language: "crh", network: from, now },
    );

  it("files it in the language of the page", async () => {
    expect(await send({ about: "CZ", email: "", better: "" })).toHaveProperty("reference");
    expect(await only()).toMatchObject({ about: "CZ", language: "crh", email: null, better: null });
  });

  it("tells whoever fills the hidden field, and keeps what was typed for people but nothing in the database", async () => {
    expect(await send({ [trap]: "cheap watches", better: "Qırım" })).toMatchObject({
      status: 422,
      general: { key: "robot" },
      typed: { wrong: "The name is misspelt.", better: "Qırım" },
    });
    expect(await db.errorReport.count()).toBe(0);
  });

  it.each([
    ["no stamp", () => ""],
    ["an old one", () => newStamp(new Date(now.getTime() - 40 * 86_400_000), sessionSecret())],
    ["one that is not ours", () => newStamp(now, "x".repeat(32))],
  ])("does not take a form with %s", async (_, stamp) => {
    expect(await send({ stamp: stamp() })).toMatchObject({ status: 422, general: { key: "form-too-old" } });
  });

  it("says each thing that is wrong, at its field", async () => {
    const answer = await send({ wrong: "", sourceUrl: "nowhere", email: "me" });
    expect(answer).toMatchObject({
      status: 422,
      general: null,
      typed: { sourceUrl: "nowhere", email: "me" },
    });
    expect("issues" in answer && answer.issues.map(({ path, key }) => `${path} ${key}`)).toEqual([
      "wrong required",
      "sourceUrl web-address",
      "email email",
    ]);
  });

  it.each(["XX", "no-such-entry", "x".repeat(300), "a\0b"])(
    "offers the whole record instead of %j",
    async (about) => {
      expect(await send({ about })).toMatchObject({
        status: 422,
        general: { key: "about-unknown" },
        about: null,
      });
    },
  );

  it("refuses a form that is too long to be read", async () => {
    expect(await receiveErrorReport(null, { language: "en", network: "long", now })).toMatchObject({
      status: 413,
      general: { key: "form-too-long" },
    });
  });

  it("of 1,000 forms from one network takes a handful, and says when to try again", async () => {
    const answers = [];
    for (let number = 0; number < 1000; number++)
      answers.push(await send({ wrong: `Flood ${number}` }, "flood"));
    expect(answers.filter((answer) => "reference" in answer)).toHaveLength(5);
    // Whoever sends five and more is shown the form with what was typed; whoever sends at a robot's pace, a few words.
    expect(answers.filter((answer) => "brief" in answer && !answer.brief)).toHaveLength(15);
    const last = answers.at(-1);
    expect(last).toMatchObject({ status: 429, general: { key: "too-many-from-here" } });
    expect(last && "retryAfter" in last && last.retryAfter).toBeGreaterThan(0);
    expect(await db.errorReport.count()).toBe(5);
    expect(await send({ wrong: "From elsewhere" }, "another network")).toHaveProperty("reference");
  });

  it("counts what a network files on another instance, and after a restart", async () => {
    for (let number = 0; number < 5; number++)
      expect(await send({ wrong: `Error ${number}` }, "roaming")).toHaveProperty("reference");
    vi.resetModules();
    const other = await import("./receive");
    const answer = await other.receiveErrorReport(
      new URLSearchParams({ stamp: newStamp(now, sessionSecret()), wrong: "A sixth" }),
      { language: "en", network: "roaming", now },
    );
    expect(answer).toMatchObject({ status: 429, general: { key: "too-many-from-here" }, brief: false });
    expect("retryAfter" in answer && answer.retryAfter).toBeGreaterThan(500);
    expect(await db.errorReport.count()).toBe(5);
    const [kept] = await db.reportSender.findMany();
    expect(JSON.stringify(kept)).not.toContain("roaming");
    expect((kept?.wholeAt.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(50 * 60_000);
  });

  it("forgets a sender once its allowance is whole again", async () => {
    await send();
    await db.reportSender.updateMany({ data: { wholeAt: new Date(Date.now() - 1) } });
    await send();
    expect(await db.reportSender.count()).toBe(1);
  });

  it("of 1,000 forms from 1,000 networks takes what an hour may bring, and says so", async () => {
    const answers = [];
    for (let number = 0; number < 1000; number++) answers.push(await send({ wrong: `Flood ${number}` }));
    expect(answers.filter((answer) => "reference" in answer)).toHaveLength(mostAnHour);
    expect(answers.at(-1)).toMatchObject({
      status: 429,
      general: { key: "too-many-reports" },
      retryAfter: 3600,
    });
    expect(await db.errorReport.count()).toBe(mostAnHour);
  });
});
