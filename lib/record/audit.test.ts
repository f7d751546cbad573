import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, type Database } from "@/lib/db/client";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork, letter, source, vote } from "@/lib/testing/records";
import { append } from "./append";
import { verifyAuditChain } from "./audit";
import { logEntry, publishEntry } from "./commands";

let db: Database;

/** Four lines: a source and an act logged with it, the act published, a letter logged. */
beforeEach(async () => {
  db = await freshDatabase();
  const { editor } = await groundwork();
  const { id } = await logEntry(editor, { entry: vote({ sources: [source] }) });
  await publishEntry(editor, { id, version: 1 });
  await logEntry(editor, { entry: letter() });
});
afterAll(closeDatabase);

/** Changes rows as someone could who owns the database server. */
async function behindItsBack(sql: string): Promise<void> {
  for (const table of ["AuditLine", "Version"])
    await db.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  await db.$executeRawUnsafe(sql);
  for (const table of ["AuditLine", "Version"])
    await db.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
}

test("an untouched log verifies, and names its head", async () => {
  const last = await db.auditLine.findFirstOrThrow({ orderBy: { seq: "desc" } });
  expect(await verifyAuditChain(db)).toEqual({ ok: true, length: 4, head: last.hash });
});

test("an empty log verifies", async () => {
  expect(await verifyAuditChain(await freshDatabase())).toEqual({ ok: true, length: 0, head: null });
});

describe("the first broken link is named", () => {
  test.each<[string, string, number, string]>([
    ["who acted was changed", `UPDATE "AuditLine" SET "actorId" = 'someone' WHERE seq = 2`, 2, "hash"],
    ["what was done was changed", `UPDATE "AuditLine" SET act = 'entry:edit' WHERE seq = 3`, 3, "hash"],
    ["when was changed", `UPDATE "AuditLine" SET at = at - interval '1 day' WHERE seq = 4`, 4, "hash"],
    [
      "the hash of a version was changed",
      `UPDATE "AuditLine" SET "contentHash" = 'x' WHERE seq = 2`,
      2,
      "hash",
    ],
    ["the hash itself was changed", `UPDATE "AuditLine" SET hash = 'x' WHERE seq = 2`, 2, "hash"],
    ["the link was changed", `UPDATE "AuditLine" SET "previousHash" = 'x' WHERE seq = 3`, 3, "previous-hash"],
    ["the first line was taken out", `DELETE FROM "AuditLine" WHERE seq = 1`, 1, "gap"],
    ["a line was taken out", `DELETE FROM "AuditLine" WHERE seq = 2`, 2, "gap"],
    [
      "a version was rewritten",
      `UPDATE "Version" SET snapshot = jsonb_set(snapshot, '{votesFor}', '1') WHERE number = 1 AND act = 'entry:log'`,
      2,
      "version-changed",
    ],
    ["a version was taken out", `DELETE FROM "Version" WHERE number = 2`, 3, "version-missing"],
  ])("%s", async (_, sql, seq, reason) => {
    await behindItsBack(sql);
    expect(await verifyAuditChain(db)).toEqual({ ok: false, seq, reason });
  });

  test("a line taken out with the rest renumbered", async () => {
    await behindItsBack(`DELETE FROM "AuditLine" WHERE seq = 2`);
    await behindItsBack(`UPDATE "AuditLine" SET seq = seq - 1 WHERE seq = 3`);
    await behindItsBack(`UPDATE "AuditLine" SET seq = seq - 1 WHERE seq = 4`);
    expect(await verifyAuditChain(db)).toEqual({ ok: false, seq: 2, reason: "previous-hash" });
  });
});

test("erasing a contact breaks nothing", async () => {
  const actor = { id: null, role: "administrator" as const, origin: "test" };
  const write = (change: Parameters<typeof append>[1][number]) =>
    db.$transaction((tx) => append(tx, [change], { actor, act: "contact:write", now: new Date() }));
  await write({ type: "contact", id: "c1", expect: null, data: { bodyId: "pl-sejm", name: "Addressee" } });
  await write({ type: "contact", id: "c1", expect: 1, data: { office: "Speaker" } });
  await write({
    type: "contact",
    id: "c1",
    expect: 2,
    data: { name: null, office: null, erasedAt: new Date() },
    erase: true,
  });
  expect(await verifyAuditChain(db)).toMatchObject({ ok: true, length: 7 });
  expect(await db.version.findMany({ where: { subjectId: "c1" }, select: { number: true } })).toEqual([
    { number: 3 },
  ]);
  expect(JSON.stringify(await db.auditLine.findMany())).not.toContain("Addressee");
});

describe("the database itself refuses to rewrite history", () => {
  test.each([
    `UPDATE "AuditLine" SET act = 'nothing' WHERE seq = 1`,
    `DELETE FROM "AuditLine" WHERE seq = 4`,
    `TRUNCATE "AuditLine"`,
    `UPDATE "Version" SET act = 'nothing'`,
    `DELETE FROM "Version" WHERE number = 1`,
    `TRUNCATE "Version"`,
  ])("%s", async (sql) => {
    await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(/append-only/);
    expect(await verifyAuditChain(db)).toMatchObject({ ok: true, length: 4 });
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
    await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(/constraint/);
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
])("the database itself refuses as patience: %s", async (_, value) => {
  await expect(db.setting.create({ data: { key: "patience", value } })).rejects.toThrow(/Setting_patience/);
});

test("a setting is versioned like everything else", async () => {
  const actor = { id: null, role: "administrator" as const, origin: "test" };
  const set = (expect: number | null, value: unknown) =>
    db.$transaction((tx) =>
      append(tx, [{ type: "setting", id: "patience", expect, data: { value } }], {
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
  expect(await verifyAuditChain(db)).toMatchObject({ ok: true, length: 7 });
});
