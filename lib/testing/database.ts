import fs from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import { inject } from "vitest";
import { embeddedAdapter } from "@/lib/db/adapters";
import { closeDatabase, type Database, openServer, replaceDatabase } from "@/lib/db/client";
import { PrismaClient } from "@/lib/db/generated/client";

/**
 * A migrated, empty embedded database in memory. It becomes the one that `database()` gives; the one before it is
 * closed.
 */
export async function freshDatabase(): Promise<Database> {
  await closeDatabase();
  const pglite = await freshPGlite();
  const client = new PrismaClient({ adapter: embeddedAdapter(pglite) });
  replaceDatabase({
    client,
    close: async () => {
      await client.$disconnect();
      await pglite.close();
    },
  });
  return client;
}

/** A migrated, empty embedded database in memory, without Prisma. The caller closes it. */
export function freshPGlite(): Promise<PGlite> {
  const archive = fs.readFileSync(inject("emptyDatabase"));
  return PGlite.create({ loadDataDir: new Blob([new Uint8Array(archive)]) });
}

export type RealPostgres = { url: string; db: Database; stop(): Promise<void> };

/**
 * A migrated, empty database on a real PostgreSQL server, which runs for the whole test run. It becomes the one that `database()` gives. `stop` removes it.
 */
export async function realPostgres(): Promise<RealPostgres> {
  await closeDatabase();
  const address = inject("postgresAddress");
  const name = `test_${process.pid}_${Date.now().toString(36)}`;
  await administer(address, `CREATE DATABASE ${name}`);
  const url = `${address}/${name}`;
  const opened = await openServer(url);
  replaceDatabase(opened);
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
