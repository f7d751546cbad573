import fs from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshPGlite, realPostgres } from "@/lib/testing/database";
import { migrateEmbedded, migrateServer } from "./migrate";
import { differenceTo } from "./new-migration";
import { readMigrations, schemaFile } from "./schema-engine";

const schema = fs.readFileSync(schemaFile, "utf8");
const names = readMigrations().migrationDirectories.map((migration) => migration.path);
let pglite: PGlite;

beforeAll(async () => {
  pglite = await PGlite.create();
  expect(await migrateEmbedded(pglite)).toEqual(names);
});
afterAll(() => pglite.close());

test("the migrations and prisma/schema.prisma agree", async () => {
  // When this fails: npm run migration -- NAME
  expect(await differenceTo(pglite, schema)).toBeNull();
});

test("that check sees a column, a table, an index and a choice that no migration makes", async () => {
  const altered = schema.replace(/model Country \{\n/, (line) => `${line}  motto String?\n`);
  expect(await differenceTo(pglite, altered)).toContain('ADD COLUMN     "motto"');
  expect(await differenceTo(pglite, `${schema}\nmodel Extra {\n  id String @id\n}\n`)).toContain(
    'CREATE TABLE "Extra"',
  );
  const indexed = schema.replace(/model Country \{\n/, (line) => `${line}  @@unique([code])\n`);
  expect(await differenceTo(pglite, indexed)).toContain("CREATE UNIQUE INDEX");
  const role = schema.replace(/enum Role \{\n/, (line) => `${line}  guest\n`);
  expect(await differenceTo(pglite, role)).toContain("guest");
});

test("applying twice changes nothing", async () => {
  expect(await migrateEmbedded(pglite)).toEqual([]);
});

test("several starts at once on a server apply each migration once", async () => {
  const { url, db, stop } = await realPostgres();
  try {
    await db.$executeRawUnsafe(`DROP SCHEMA public CASCADE`);
    await db.$executeRawUnsafe(`CREATE SCHEMA public`);
    const applied = await Promise.all([migrateServer(url), migrateServer(url), migrateServer(url)]);
    expect(applied.flat()).toEqual(names);
    expect(await db.country.count()).toBe(0);
  } finally {
    await stop();
  }
});

test("a migration that was changed after it was applied stops the start", async () => {
  const other = await freshPGlite();
  try {
    await other.exec(`UPDATE _prisma_migrations SET checksum = 'x'`);
    await expect(migrateEmbedded(other)).rejects.toThrow(/was changed after it was applied/);
  } finally {
    await other.close();
  }
});

test("a database of a newer version is refused", async () => {
  const other = await freshPGlite();
  try {
    await other.exec(`UPDATE _prisma_migrations SET migration_name = '99990101000000_later'`);
    await expect(migrateEmbedded(other)).rejects.toThrow(/start a newer version/);
  } finally {
    await other.close();
  }
});

test("a first start that was cut short is taken up again", async () => {
  const other = await freshPGlite();
  try {
    const { rows } = await other.query("SELECT * FROM _prisma_migrations");
    expect(rows.length).toBe(names.length);
    await other.exec(`
      CREATE TABLE kept AS SELECT * FROM _prisma_migrations ORDER BY started_at LIMIT 1;
      CREATE SCHEMA aside; ALTER TABLE kept SET SCHEMA aside;
      DROP SCHEMA public CASCADE; CREATE SCHEMA public;
      ALTER TABLE aside.kept SET SCHEMA public; ALTER TABLE kept RENAME TO _prisma_migrations;
      UPDATE _prisma_migrations SET finished_at = NULL, applied_steps_count = 0;
      DROP SCHEMA aside;`);
    expect(await migrateEmbedded(other)).toEqual(names);
    expect(await differenceTo(other, schema)).toBeNull();
  } finally {
    await other.close();
  }
});
