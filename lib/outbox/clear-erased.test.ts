import fs from "node:fs";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { effects } from "@/lib/acts/effects";
import { verifyLog } from "@/lib/audit/verify";
import { closeDatabase, database, openFolder, replaceDatabase } from "@/lib/db/client";
import { perform } from "@/lib/ledger/perform";
import { addContact, editContact, eraseContact } from "@/lib/parliaments/acts";
import { forgetSettings } from "@/lib/settings/settings";
import { emptyFolder, realPostgres } from "@/lib/testing/database";
import { temporaryFolder } from "@/lib/testing/postgres-server";
import { groundwork } from "@/lib/testing/records";
import { carryOut } from "./outbox";

const mark = "Qanaryaerased";
afterEach(closeDatabase);

/** A contact with two versions, erased. */
async function eraseSomeone(): Promise<void> {
  const { editor } = await groundwork();
  const contact = { bodyId: "pl-sejm", name: mark };
  const { id } = await perform(editor, addContact, { contact });
  await perform(editor, editContact, {
    id,
    version: 1,
    contact: { ...contact, office: `Office of ${mark}` },
  });
  await perform(editor, eraseContact, { id, version: 2 });
}

/** The files of a database's tables in which the mark stands. */
const holding = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => fs.statSync(path.join(folder, file)).isFile())
    .filter((file) => fs.readFileSync(path.join(folder, file)).includes(mark));

test("of someone who was erased nothing is left in the files of the embedded database's tables", async () => {
  const folder = temporaryFolder("recognition-tracker-erased");
  emptyFolder(path.join(folder, "database"));
  replaceDatabase(await openFolder(path.join(folder, "database")));
  await eraseSomeone();
  const db = await database();
  await db.$executeRawUnsafe("CHECKPOINT");
  const tables = path.join(folder, "database", "base");
  expect(holding(tables).length).toBeGreaterThan(0);
  expect(await carryOut(effects)).toBe(1);
  await db.$executeRawUnsafe("CHECKPOINT");
  expect(holding(tables)).toEqual([]);
  expect(await verifyLog(db)).toMatchObject({ ok: true });
  await closeDatabase();
  fs.rmSync(folder, { recursive: true, force: true });
}, 120_000);

test("on a server it waits for whoever still reads what stood before", async () => {
  const { url, db, stop } = await realPostgres();
  vi.stubEnv("DATABASE_URL", url);
  forgetSettings();
  const files = () =>
    db.$queryRaw<{ file: number }[]>`
      SELECT pg_relation_filenode(name)::int AS file FROM unnest(ARRAY['"Contact"', '"Version"', '"Seal"']) AS name`;
  const before = await files();
  let begun = () => {};
  let release = () => {};
  const reading = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const reader = db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`;
      await tx.body.count();
      begun();
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    },
    { timeout: 60_000 },
  );
  await reading;
  await eraseSomeone();
  expect(await carryOut(effects)).toBe(0);
  expect(await db.outbox.findFirst()).toMatchObject({
    attempts: 1,
    error: "a transaction that began before the erasing is still open",
  });
  expect(await files()).toEqual(before);
  release();
  await reader;
  await db.$executeRaw`UPDATE "Outbox" SET "dueAt" = now() at time zone 'utc'`;
  expect(await carryOut(effects)).toBe(1);
  for (const [index, { file }] of (await files()).entries()) expect(file).not.toBe(before[index]?.file);
  expect(await verifyLog(db)).toMatchObject({ ok: true });
  vi.unstubAllEnvs();
  forgetSettings();
  await stop();
}, 120_000);
