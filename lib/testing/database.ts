import fs from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import { inject } from "vitest";
import { embeddedAdapter } from "@/lib/db/adapters";
import { closeDatabase, type Database, openServer, replaceDatabase } from "@/lib/db/client";
import { PrismaClient } from "@/lib/db/generated/client";
import { forgetRecords } from "@/lib/log/queries";

type Kept = { pglite: PGlite; client: Database; catalogue: string };
let kept: Kept | null = null;

/**
 * A migrated, empty embedded database in memory. It becomes the one that `database()` gives. The one before it is
 * emptied and given again, unless a test has changed its tables, triggers or constraints.
 */
export async function freshDatabase(): Promise<Database> {
  await closeDatabase();
  if (kept && (await catalogueOf(kept.pglite)) === kept.catalogue) await empty(kept.pglite);
  else kept = await make();
  fillDisk(Number.POSITIVE_INFINITY);
  replaceDatabase({ client: kept.client, close: async () => {} });
  // What was read of the one before is none of this one's, though both may have as many lines on their log.
  forgetRecords();
  return kept.client;
}

let room = Number.POSITIVE_INFINITY;
/** As if the disk of that database had room for so many more statements that write. */
export function fillDisk(statements: number): void {
  room = statements;
}

async function make(): Promise<Kept> {
  const pglite = await freshPGlite();
  const client = new PrismaClient({ adapter: embeddedAdapter(pglite, () => --room >= 0) });
  return { pglite, client, catalogue: await catalogueOf(pglite) };
}

async function catalogueOf(pglite: PGlite): Promise<string> {
  const { rows } = await pglite.query<{ catalogue: string }>(`
    SELECT md5(string_agg(item, ' ' ORDER BY item)) AS catalogue FROM (
      SELECT concat('class', oid, relname) FROM pg_class WHERE relnamespace = 'public'::regnamespace
      UNION ALL SELECT concat('column', attrelid, attnum, attname, atttypid, attnotnull)
        FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid AND relnamespace = 'public'::regnamespace
      UNION ALL SELECT concat('constraint', oid, conname) FROM pg_constraint
      UNION ALL SELECT concat('trigger', oid, tgenabled) FROM pg_trigger
      UNION ALL SELECT concat('function', oid, md5(prosrc)) FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace
    ) AS items (item)`);
  return rows[0]?.catalogue ?? "";
}

/**
 * Empties every table: most hold a few rows, and those are deleted ten times as fast as a table is truncated. As a replica
 * would: the triggers that keep tables from being emptied do not fire.
 */
async function empty(pglite: PGlite): Promise<void> {
  await pglite.exec(`
    SET session_replication_role = replica;
    DO $$
    DECLARE item record;
    BEGIN
      FOR item IN SELECT relname, pg_relation_size(oid) AS size FROM pg_class
                   WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'
      LOOP
        IF item.size > ${1024 * 1024} THEN EXECUTE format('TRUNCATE %I CASCADE', item.relname);
        ELSIF item.size > 0 THEN EXECUTE format('DELETE FROM %I', item.relname);
        END IF;
      END LOOP;
    END $$;
    SET session_replication_role = DEFAULT;`);
}

/** A migrated, empty embedded database in memory, without Prisma. The caller closes it. */
export function freshPGlite(): Promise<PGlite> {
  const archive = fs.readFileSync(inject("emptyDatabase"));
  return PGlite.create({ loadDataDir: new Blob([new Uint8Array(archive)]) });
}

/**
 * Puts a migrated, empty embedded database into a folder that is not there yet, for a process that is to open it. It
 * would make one itself, which takes seconds: initialised, migrated, and all of it synced.
 */
export function emptyFolder(folder: string): void {
  fs.cpSync(inject("emptyFolder"), folder, { recursive: true });
  fs.chmodSync(folder, 0o700);
}

export type RealPostgres = { url: string; db: Database; stop(): Promise<void> };

/**
 * A migrated, empty database on a real PostgreSQL server, which runs for the whole test run. It becomes the one that
 * `database()` gives. `stop` removes it.
 */
export async function realPostgres(): Promise<RealPostgres> {
  await closeDatabase();
  const address = inject("postgresAddress");
  const name = `test_${process.pid}_${Date.now().toString(36)}`;
  await administer(address, `CREATE DATABASE ${name}`);
  const url = `${address}/${name}`;
  const opened = await openServer(url);
  replaceDatabase(opened);
  forgetRecords();
  return {
    url,
    db: opened.client,
    stop: async () => {
      await closeDatabase();
      await administer(address, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function administer(address: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: `${address}/postgres` });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
