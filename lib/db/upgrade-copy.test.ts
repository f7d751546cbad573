import fs from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, expect, test } from "vitest";
import { settings } from "@/lib/settings/settings";
import { realPostgres } from "@/lib/testing/database";
import { temporaryFolder } from "@/lib/testing/postgres-server";
import { restored } from "@/lib/testing/restored";
import { openFolder, openServer } from "./client";
import { openEmbedded } from "./embedded";
import { knownMigrations, migrateEmbedded, migrateServer } from "./migrate";

const scratch = temporaryFolder("recognition-tracker-upgrade");
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

const names = knownMigrations().map(({ name }) => name);
const [last = ""] = names.slice(-1);
const country = `INSERT INTO "Country" (code) VALUES ('PL')`;

test("before an embedded database is upgraded a copy of it as it was is kept, once", async () => {
  const folder = path.join(scratch, "database");
  const older = await openEmbedded(folder);
  await migrateEmbedded(older.pglite, { upTo: names.at(-2) });
  await older.pglite.exec(country);
  await older.close();

  const upgraded = await openFolder(folder);
  await upgraded.client.country.create({ data: { code: "CZ" } });
  await upgraded.close();
  await (await openFolder(folder)).close();

  const copies = fs.readdirSync(scratch).filter((name) => name.startsWith("database.before-"));
  expect(copies).toEqual([`database.before-${last}`]);
  const copy = await PGlite.create(path.join(scratch, copies[0] ?? ""));
  expect((await copy.query(`SELECT code FROM "Country"`)).rows).toEqual([{ code: "PL" }]);
  const { rows } = await copy.query(`SELECT migration_name AS name FROM "_prisma_migrations" ORDER BY 1`);
  expect(rows).toEqual(names.slice(0, -1).map((name) => ({ name })));
  await copy.close();
});

test("before a server's database is upgraded a backup of it as it was is kept", async () => {
  const { url, db, stop } = await realPostgres();
  try {
    for (const schema of ["DROP SCHEMA public CASCADE", "CREATE SCHEMA public"])
      await db.$executeRawUnsafe(schema);
    await migrateServer(url, { upTo: names.at(-2) });
    await db.$executeRawUnsafe(country);
    await (await openServer(url)).close();
    const file = path.join(settings().dataDir, `server.before-${last}.tar.gz`);
    const { db: copy, pglite } = await restored(file, path.join(scratch, "files"), { incomplete: true });
    expect(await copy.country.findMany()).toEqual([{ code: "PL" }]);
    await pglite.close();
  } finally {
    await stop();
  }
});
