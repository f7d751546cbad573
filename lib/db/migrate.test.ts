import fs from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshPGlite, realPostgres } from "@/lib/testing/database";
import { differenceTo } from "@/lib/testing/migration/new-migration";
import { schemaFile } from "@/lib/testing/migration/schema-engine";
import { knownMigrations, migrateEmbedded, migrateServer } from "./migrate";

const schema = fs.readFileSync(schemaFile, "utf8");
const names = knownMigrations().map(({ name }) => name);
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

describe("an upgrade that was killed in the middle", () => {
  /** A database as the version before the last migration left it. */
  let left: PGlite;
  beforeAll(async () => {
    left = await PGlite.create();
    await migrateEmbedded(left, { upTo: names.at(-2) });
  });
  afterAll(() => left.close());
  const older = async () => (await left.clone()) as PGlite;
  const last = knownMigrations().at(-1);
  /** How earlier versions began a migration: the row first, the script after it. */
  const begun = `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', '${last?.checksum}', '${last?.name}')`;
  const state = async (other: PGlite) =>
    (
      await other.query(
        "SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations",
      )
    ).rows;

  test("before its script was carried out is taken up again", async () => {
    const other = await older();
    await other.exec(begun);
    expect(await migrateEmbedded(other)).toEqual([last?.name]);
    expect(await differenceTo(other, schema)).toBeNull();
    expect(await state(other)).toEqual(names.map((name) => ({ name, finished: true })));
    await other.close();
  });

  test("after its script was carried out is noted as done", async () => {
    const other = await older();
    await other.exec(begun);
    await other.exec(last?.script ?? "");
    expect(await migrateEmbedded(other)).toEqual([last?.name]);
    expect(await differenceTo(other, schema)).toBeNull();
    expect(await state(other)).toEqual(names.map((name) => ({ name, finished: true })));
    await other.close();
  });

  test("leaves neither its tables nor its row, when it cannot be noted as done", async () => {
    const other = await older();
    await other.exec(
      `ALTER TABLE _prisma_migrations ADD CONSTRAINT full_disk CHECK (migration_name <> '${last?.name}')`,
    );
    await expect(migrateEmbedded(other)).rejects.toThrow(/could not be applied/);
    expect(await state(other)).toEqual(names.slice(0, -1).map((name) => ({ name, finished: true })));
    await other.exec("ALTER TABLE _prisma_migrations DROP CONSTRAINT full_disk");
    expect(await migrateEmbedded(other)).toEqual([last?.name]);
    expect(await differenceTo(other, schema)).toBeNull();
    await other.close();
  });
});

test("a copy is asked for before a database that holds something is changed, and only then", async () => {
  const asked: string[] = [];
  const beforeUpgrade = async (next: string) => {
    asked.push(next);
  };
  const other = await PGlite.create();
  await migrateEmbedded(other, { upTo: names.at(-2), beforeUpgrade });
  expect(asked).toEqual([]);
  await migrateEmbedded(other, { beforeUpgrade });
  await migrateEmbedded(other, { beforeUpgrade });
  expect(asked).toEqual([names.at(-1)]);
  await other.close();
});
