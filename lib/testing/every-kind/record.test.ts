import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import { closeDatabase, type Database } from "@/lib/db/client";
import { freshDatabase } from "@/lib/testing/database";
import { makeEveryKind } from "./record";

let db: Database;
beforeAll(async () => {
  // The embedded database takes the clock for its timers: it may go on, but not back.
  vi.setSystemTime("2026-01-01T00:00:00Z");
  db = await freshDatabase();
  await makeEveryKind((now) => vi.setSystemTime(now));
});
afterAll(closeDatabase);

type Column = { table: string; name: string; nullable: boolean; values: string[] | null };

async function columns(): Promise<Column[]> {
  return await db.$queryRawUnsafe(`
    SELECT c.table_name AS "table", c.column_name AS "name", c.is_nullable = 'YES' AS "nullable",
      (SELECT array_agg(e.enumlabel::text) FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
        WHERE t.typname = c.udt_name) AS "values"
      FROM information_schema.columns c
     WHERE c.table_schema = 'public' AND c.table_name NOT IN ('_prisma_migrations', 'CalendarAddress', 'FormDraft', 'Outbox', 'PasswordLink', 'ReportSender', 'Session', 'SetupCode', 'SignInThrottle')
     ORDER BY 1, c.ordinal_position`);
}

it("has every column filled and, where it may be, empty", async () => {
  const missing: string[] = [];
  for (const { table, name, nullable } of await columns()) {
    const [row] = await db.$queryRawUnsafe<{ filled: boolean; empty: boolean }[]>(
      `SELECT coalesce(bool_or("${name}" IS NOT NULL), false) AS filled,
              coalesce(bool_or("${name}" IS NULL), false) AS empty FROM "${table}"`,
    );
    if (!row?.filled) missing.push(`${table}.${name} is filled nowhere`);
    if (nullable && !row?.empty) missing.push(`${table}.${name} is empty nowhere`);
  }
  expect(missing).toEqual([]);
});

it("has every value of every list", async () => {
  // What releases before 27 November 2026 wrote; no row keeps it.
  const unused = ["TargetListing.basis source"];
  const missing: string[] = [];
  for (const { table, name, values } of await columns()) {
    if (!values) continue;
    const rows = await db.$queryRawUnsafe<{ value: string }[]>(
      `SELECT DISTINCT "${name}"::text AS value FROM "${table}" WHERE "${name}" IS NOT NULL`,
    );
    const found = new Set(rows.map(({ value }) => value));
    for (const value of values)
      if (!found.has(value) && !unused.includes(`${table}.${name} ${value}`))
        missing.push(`${table}.${name} is never ${value}`);
  }
  expect(missing).toEqual([]);
});

it("has every text of several languages in all three, and somewhere in fewer", async () => {
  const missing: string[] = [];
  for (const { table, name } of await columns()) {
    const [row] = await db.$queryRawUnsafe<{ all: boolean; fewer: boolean; local: boolean }[]>(
      `SELECT coalesce(bool_or(v ?& array['en', 'uk', 'crh']), false) AS all,
              coalesce(bool_or(NOT v ?& array['en', 'uk', 'crh']), false) AS fewer,
              coalesce(bool_or(v ?| array['en', 'uk', 'crh']), false) AS local
         FROM (SELECT to_jsonb("${name}") AS v FROM "${table}" WHERE "${name}" IS NOT NULL) AS x
        WHERE jsonb_typeof(v) = 'object'`,
    );
    if (row?.local && !(row.all && row.fewer)) missing.push(`${table}.${name}`);
  }
  expect(missing).toEqual([]);
});

it("is what its log says", async () => {
  expect((await verifyLog(db)).ok).toBe(true);
});
