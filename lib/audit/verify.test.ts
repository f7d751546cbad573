import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { exportSomething } from "@/lib/access/acts";
import { closeDatabase, type Database } from "@/lib/db/client";
import { append } from "@/lib/ledger/append";
import { chainHash } from "@/lib/ledger/chain";
import { perform } from "@/lib/ledger/perform";
import { logEntry, publishEntry } from "@/lib/log/acts";
import { waveSubject } from "@/lib/log/subjects";
import { contactSubject } from "@/lib/parliaments/subjects";
import { settingSubject } from "@/lib/subject/setting";
import { behindTheLog } from "@/lib/testing/behind-the-log";
import { freshDatabase } from "@/lib/testing/database";
import { groundLines, groundwork, letter, source, vote } from "@/lib/testing/records";
import { columnDefaults } from "./column-defaults";
import { sameContent, verifyLog } from "./verify";

let db: Database;
let people: Awaited<ReturnType<typeof groundwork>>;
let act: string;

/** After the groundwork four lines: a source and an act logged with it, the act published, a letter logged. */
beforeEach(async () => {
  db = await freshDatabase();
  people = await groundwork();
  ({ id: act } = await perform(people.editor, logEntry, { entry: vote({ sources: [source] }) }));
  await perform(people.editor, publishEntry, { id: act, version: 1 });
  await perform(people.editor, logEntry, { entry: letter() });
});
afterAll(closeDatabase);

const length = groundLines + 4;
/** The number of one of the four lines. */
const line = (number: number) => groundLines + number;

/** Changes rows as someone could who owns the database server. */
async function behindItsBack(sql: string): Promise<void> {
  await db.$transaction([
    db.$executeRawUnsafe("SET LOCAL session_replication_role = replica"),
    db.$executeRawUnsafe(sql),
  ]);
}

test("an untouched log verifies, and names its head", async () => {
  const last = await db.auditLine.findFirstOrThrow({ orderBy: { seq: "desc" } });
  expect(await verifyLog(db)).toEqual({ ok: true, length, head: last.hash });
  expect(await verifyLog(db, last)).toEqual({ ok: true, length, head: last.hash });
});

test("an empty log verifies", async () => {
  expect(await verifyLog(await freshDatabase())).toEqual({ ok: true, length: 0, head: null });
});

test("what changes nothing has a line without a version, and nothing else has", async () => {
  await perform(people.editor, exportSomething, {
    act: "report:export",
    id: "2026-01-01/2026-03-31 internal uk pdf",
  });
  const last = await db.auditLine.findFirstOrThrow({ orderBy: { seq: "desc" } });
  expect(last).toMatchObject({ subjectType: "report", number: null, contentHash: null, public: false });
  expect(await verifyLog(db)).toEqual({ ok: true, length: length + 1, head: last.hash });
  const hash = chainHash(last.previousHash, { ...last, act: "entry:edit" });
  await behindItsBack(`UPDATE "AuditLine" SET act = 'entry:edit', hash = '${hash}' WHERE seq = ${last.seq}`);
  expect(await verifyLog(db)).toMatchObject({ ok: false, seq: last.seq, reason: "version-missing" });
});

describe("the first broken link is named", () => {
  test.each<[string, string, number, string]>([
    [
      "who acted was changed",
      `UPDATE "AuditLine" SET "actorId" = 'someone' WHERE seq = ${line(2)}`,
      2,
      "hash",
    ],
    [
      "what was done was changed",
      `UPDATE "AuditLine" SET act = 'entry:edit' WHERE seq = ${line(3)}`,
      3,
      "hash",
    ],
    [
      "when was changed",
      `UPDATE "AuditLine" SET at = at - interval '1 day' WHERE seq = ${line(4)}`,
      4,
      "hash",
    ],
    [
      "the hash of a version was changed",
      `UPDATE "AuditLine" SET "contentHash" = 'x' WHERE seq = ${line(2)}`,
      2,
      "hash",
    ],
    ["the hash itself was changed", `UPDATE "AuditLine" SET hash = 'x' WHERE seq = ${line(2)}`, 2, "hash"],
    [
      "the link was changed",
      `UPDATE "AuditLine" SET "previousHash" = 'x' WHERE seq = ${line(3)}`,
      3,
      "previous-hash",
    ],
    ["the first line was taken out", `DELETE FROM "AuditLine" WHERE seq = 1`, 1 - groundLines, "gap"],
    ["a line was taken out", `DELETE FROM "AuditLine" WHERE seq = ${line(2)}`, 2, "gap"],
    [
      "a version was rewritten",
      `UPDATE "Version" SET snapshot = jsonb_set(snapshot, '{votesFor}', '1') WHERE number = 1 AND act = 'entry:log'`,
      2,
      "version-changed",
    ],
    ["a version was taken out", `DELETE FROM "Version" WHERE number = 2`, 3, "version-missing"],
  ])("%s", async (_, sql, number, reason) => {
    await behindItsBack(sql);
    expect(await verifyLog(db)).toMatchObject({ ok: false, seq: line(number), reason });
  });

  test("a line taken out with the rest renumbered", async () => {
    await behindItsBack(`DELETE FROM "AuditLine" WHERE seq = ${line(2)}`);
    await behindItsBack(`UPDATE "AuditLine" SET seq = seq - 1 WHERE seq = ${line(3)}`);
    await behindItsBack(`UPDATE "AuditLine" SET seq = seq - 1 WHERE seq = ${line(4)}`);
    expect(await verifyLog(db)).toMatchObject({ ok: false, seq: line(2), reason: "previous-hash" });
  });
});

describe("rows that were rewritten by hand are found, though the chain itself is whole", () => {
  test.each<[string, string, string, string]>([
    [
      "a date",
      `UPDATE "Entry" SET "occurredOn" = '2024-07-13', "countsFrom" = '2024-07-13'`,
      "entry",
      "row-changed",
    ],
    ["a vote", `UPDATE "Entry" SET "votesFor" = 1 WHERE kind = 'proceeding'`, "entry", "row-changed"],
    ["a row published", `UPDATE "Entry" SET visibility = 'public'`, "entry", "row-changed"],
    ["the countries of an entry", `DELETE FROM "EntryCountry"`, "entry", "row-changed"],
    ["the sources of an entry", `DELETE FROM "EntrySource"`, "entry", "row-changed"],
    ["a source's link", `UPDATE "Source" SET url = 'https://example.org/other'`, "source", "row-changed"],
    [
      "a body's name",
      `UPDATE "Body" SET name = '{"en": "Other"}' WHERE id = 'pl-sejm'`,
      "body",
      "row-changed",
    ],
    ["everybody an administrator", `UPDATE "User" SET role = 'administrator'`, "user", "row-changed"],
    ["everybody with one password", `UPDATE "User" SET "passwordHash" = 'mine'`, "user", "row-changed"],
    ["an addressee", `UPDATE "Contact" SET name = 'Other'`, "contact", "row-changed"],
    ["a version number", `UPDATE "Wave" SET version = 7`, "wave", "row-changed"],
    ["a row taken out", `DELETE FROM "Wave"`, "wave", "row-missing"],
    ["a row put in", `INSERT INTO "Country" (code) VALUES ('DE')`, "country", "row-unlogged"],
    [
      "an account put in",
      `INSERT INTO "User" (id, email, "passwordHash", role) VALUES ('x', 'x@example.org', 'mine', 'administrator')`,
      "user",
      "row-unlogged",
    ],
  ])("%s", async (_, sql, type, reason) => {
    await behindItsBack(sql);
    expect(await verifyLog(db)).toMatchObject({ ok: false, reason, subject: { type } });
  });
});

describe("the versions of people are held as firmly as all others", () => {
  test.each<[string, string, string]>([
    [
      "rewritten",
      `UPDATE "Version" SET snapshot = jsonb_set(snapshot, '{role}', '"administrator"') WHERE "subjectType" = 'user'`,
      "version-changed",
    ],
    ["taken out", `DELETE FROM "Version" WHERE "subjectType" = 'contact'`, "version-missing"],
    ["with their keys dropped", `DELETE FROM "Seal"`, "seal-missing"],
    [
      "and one put in",
      `INSERT INTO "Version" (id, "subjectType", "subjectId", number, at, act, snapshot)
       VALUES ('x', 'contact', 'pl-contact', 2, now(), 'contact:edit', '{}')`,
      "version-unlogged",
    ],
  ])("%s", async (_, sql, reason) => {
    await behindItsBack(sql);
    expect(await verifyLog(db)).toMatchObject({ ok: false, reason });
  });

  test("a version rewritten together with its row", async () => {
    await behindItsBack(`UPDATE "Contact" SET name = 'Other'`);
    await behindItsBack(
      `UPDATE "Version" SET snapshot = jsonb_set(snapshot, '{name}', '"Other"') WHERE "subjectType" = 'contact'`,
    );
    expect(await verifyLog(db)).toMatchObject({ ok: false, reason: "version-changed" });
  });
});

describe("a head that was kept elsewhere finds what the chain alone cannot", () => {
  const cut = async (from: number) => {
    await behindItsBack(`DELETE FROM "AuditLine" WHERE seq >= ${from}`);
    await behindItsBack(`DELETE FROM "Version" WHERE number = 1 AND "subjectId" IN
      (SELECT id FROM "Entry" WHERE kind = 'dispatch')`);
    await behindItsBack(
      `DELETE FROM "EntryCountry" WHERE "entryId" IN (SELECT id FROM "Entry" WHERE kind = 'dispatch')`,
    );
    await behindItsBack(`DELETE FROM "Entry" WHERE kind = 'dispatch'`);
  };

  test("the tail cut, with its versions and rows", async () => {
    const head = await db.auditLine.findFirstOrThrow({ orderBy: { seq: "desc" } });
    await cut(line(4));
    expect(await verifyLog(db)).toMatchObject({ ok: true, length: length - 1 });
    expect(await verifyLog(db, head)).toMatchObject({ ok: false, reason: "head-missing" });
  });

  test("the tail cut and written on", async () => {
    const head = await db.auditLine.findFirstOrThrow({ orderBy: { seq: "desc" } });
    await cut(line(4));
    await perform(people.editor, logEntry, { entry: letter({ ourReference: "Another" }) });
    expect(await verifyLog(db)).toMatchObject({ ok: true, length });
    expect(await verifyLog(db, head)).toMatchObject({ ok: false, seq: line(4), reason: "head-other" });
  });
});

test("a column that came later is no difference until somebody writes into it", async () => {
  await db.$executeRawUnsafe(`ALTER TABLE "Wave" ADD COLUMN "kept" jsonb NOT NULL DEFAULT '[]'`);
  const row = { snapshot: { id: "wave-2025", version: 1, kept: [] as unknown[] }, secrets: {} };
  const defaults = columnDefaults(db);
  expect(await defaults("Wave", "kept")).toEqual([]);
  expect(await sameContent(waveSubject, row, { id: "wave-2025", version: 1 }, undefined, defaults)).toBe(
    true,
  );
  row.snapshot.kept = [1];
  expect(await sameContent(waveSubject, row, { id: "wave-2025", version: 1 }, undefined, defaults)).toBe(
    false,
  );
});

test("erasing a contact breaks nothing, and no hash of what was erased can be tried out any more", async () => {
  const actor = { id: null, role: "administrator" as const, origin: "test" };
  const write = (change: Parameters<typeof append>[1][number]) =>
    db.$transaction((tx) => append(tx, [change], { actor, act: "contact:write", now: new Date() }));
  await write({
    subject: contactSubject,
    id: "c1",
    expect: null,
    data: { bodyId: "pl-sejm", name: "Addressee" },
  });
  await write({ subject: contactSubject, id: "c1", expect: 1, data: { office: "Speaker" } });
  const { key } = await db.seal.findFirstOrThrow({ where: { subjectId: "c1" } });
  await write({
    subject: contactSubject,
    id: "c1",
    expect: 2,
    act: "contact:erase",
    data: { name: null, office: null, erasedAt: new Date() },
    erase: true,
  });
  expect(await verifyLog(db)).toMatchObject({ ok: true, length: length + 3 });
  expect(await db.version.findMany({ where: { subjectId: "c1" }, select: { number: true } })).toEqual([
    { number: 3 },
  ]);
  expect(JSON.stringify(await db.auditLine.findMany())).not.toContain("Addressee");
  expect(JSON.stringify(await db.seal.findMany())).not.toContain(key);
  // What was erased is held by the chain from then on like anything else.
  await behindItsBack(`UPDATE "Contact" SET name = 'Back again' WHERE id = 'c1'`);
  expect(await verifyLog(db)).toMatchObject({ ok: false, reason: "row-changed", subject: { id: "c1" } });
});

describe("the database itself refuses to rewrite history", () => {
  test.each([
    `UPDATE "AuditLine" SET act = 'nothing' WHERE seq = 1`,
    `DELETE FROM "AuditLine" WHERE seq = ${line(4)}`,
    `TRUNCATE "AuditLine"`,
    `UPDATE "Version" SET act = 'nothing'`,
    `DELETE FROM "Version" WHERE number = 1`,
    `TRUNCATE "Version"`,
  ])("%s", async (sql) => {
    await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(/append-only/);
    expect(await verifyLog(db)).toMatchObject({ ok: true, length });
  });
});

describe("the database itself refuses what no entry can be", () => {
  test.each<[string, string]>([
    ["a letter without a rung", `UPDATE "Entry" SET rung = NULL WHERE kind = 'dispatch'`],
    ["a letter with a step", `UPDATE "Entry" SET step = 'adopted' WHERE kind = 'dispatch'`],
    ["an act without wording", `UPDATE "Entry" SET wording = NULL WHERE kind = 'proceeding'`],
    ["an act that is an answer", `UPDATE "Entry" SET nature = 'neutral' WHERE kind = 'proceeding'`],
    ["negative votes", `UPDATE "Entry" SET "votesFor" = -1 WHERE kind = 'proceeding'`],
    ["votes that were not counted", `UPDATE "Entry" SET "voteKind" = 'unknown' WHERE kind = 'proceeding'`],
    ["an act that continues itself", `UPDATE "Entry" SET "continuesId" = id WHERE kind = 'proceeding'`],
    ["a date in words", `UPDATE "Entry" SET "occurredOn" = 'May'`],
    ["a day to count from outside its period", `UPDATE "Entry" SET "countsFrom" = '2001-01-01'`],
    ["a removal without a reason", `UPDATE "Entry" SET "removedAt" = now()`],
    ["a public draft", `UPDATE "Entry" SET rung = 'drafted', visibility = 'public' WHERE kind = 'dispatch'`],
  ])("%s", async (_, sql) => {
    await expect(behindTheLog(db, (tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow(/constraint/);
  });
});

test.each([
  ["nothing", {}],
  ["a number missing", { late: 60, veryLate: 120 }],
  ["text", { late: "60", veryLate: 120, dormant: 365 }],
  ["no day at all", { late: 0, veryLate: 120, dormant: 365 }],
  ["half a day", { late: 60.5, veryLate: 120, dormant: 365 }],
  ["very late before late", { late: 60, veryLate: 60, dormant: 365 }],
  ["dormant before very late", { late: 60, veryLate: 120, dormant: 120 }],
  ["more than ten years", { late: 60, veryLate: 120, dormant: 3651 }],
  ["a dialogue of no month", { late: 60, veryLate: 120, dormant: 365, dialogue: 0 }],
  ["a dialogue of more than ten years", { late: 60, veryLate: 120, dormant: 365, dialogue: 121 }],
  ["a dialogue in words", { late: 60, veryLate: 120, dormant: 365, dialogue: "24" }],
])("the database itself refuses as patience: %s", async (_, value) => {
  await expect(db.setting.create({ data: { key: "patience", value } })).rejects.toThrow(/Setting_patience/);
});

test("a setting is versioned like everything else", async () => {
  const actor = { id: null, role: "administrator" as const, origin: "test" };
  const set = (expect: number | null, value: unknown) =>
    db.$transaction((tx) =>
      append(tx, [{ subject: settingSubject, id: "patience", expect, data: { value } }], {
        actor,
        act: "setting:manage",
        now: new Date(),
      }),
    );
  const patience = (late: number) => ({ late, veryLate: 120, dormant: 365 });
  await set(null, patience(60));
  await set(1, patience(30));
  await set(2, patience(45));
  await expect(set(2, patience(90))).rejects.toMatchObject({ key: "stale-version" });
  expect(await db.setting.findUnique({ where: { key: "patience" } })).toMatchObject({
    version: 3,
    value: patience(45),
  });
  expect(await verifyLog(db)).toMatchObject({ ok: true, length: length + 3 });
});
