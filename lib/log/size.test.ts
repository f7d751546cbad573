import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, type Database } from "@/lib/db/client";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { editSource } from "@/lib/sources/acts";
import { freshDatabase } from "@/lib/testing/database";
import { amount } from "@/lib/testing/hard";
import { groundwork, letter, source, vote } from "@/lib/testing/records";
import { logEntry } from "./acts";
import { deskRecord, publicRecord } from "./queries";

/** More than a database takes values in one statement: 32,767. */
const many = amount({ usual: 33_000, hard: 100_000 });
let db: Database;
let editor: Exclude<Caller, null>;
let sourceId: string;

beforeAll(async () => {
  db = await freshDatabase();
  ({ editor } = await groundwork());
  await perform(editor, logEntry, { entry: vote({ sources: [source] }) });
  sourceId = (await db.source.findFirstOrThrow()).id;
  // By hand, for the log of so many would take this test a minute: it is reading that is looked at.
  await db.$transaction([
    db.$executeRawUnsafe(`
      INSERT INTO "Entry" (id, kind, "bodyId", "occurredOn", "countsFrom", certainty, summary, visibility, step, form,
          wording, "voteKind")
        SELECT 'many-' || n, 'proceeding', 'pl-sejm', '2020-01-01', '2020-01-01', 'reported', '{}', 'public',
          'debated', 'motion', 'other', 'unknown' FROM generate_series(1, ${many}) AS n`),
    db.$executeRawUnsafe(
      `INSERT INTO "EntrySource" SELECT id, '${sourceId}', 0 FROM "Entry" WHERE id LIKE 'many-%'`,
    ),
    db.$executeRawUnsafe(`INSERT INTO "EntryCountry" SELECT id, 'PL' FROM "Entry" WHERE id LIKE 'many-%'`),
  ]);
}, 120_000);
afterAll(closeDatabase);

test("a record of more entries than a statement takes values is read whole", async () => {
  expect((await deskRecord()).entries).toHaveLength(many + 1);
  expect((await publicRecord()).entries).toHaveLength(many);
}, 180_000);

test("a source that so many entries name is edited, and all of them show it", async () => {
  const { title: _, ...rest } = source;
  await perform(editor, editSource, {
    id: sourceId,
    version: 1,
    source: { ...rest, title: "Another title" },
  });
  for (const record of [await deskRecord(), await publicRecord()])
    expect(new Set(record.entries.flatMap((entry) => entry.sources.map(({ title }) => title)))).toEqual(
      new Set(["Another title"]),
    );
});

test("an entry that is logged beside so many is there", async () => {
  const { id } = await perform(editor, logEntry, { entry: letter(), publish: true });
  expect((await publicRecord()).entry(id)).toMatchObject({ kind: "dispatch" });
  expect((await deskRecord()).entries).toHaveLength(many + 2);
});
