import "server-only";
import path from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { oneLine } from "@/lib/base/one-line";
import { isStartProblem, StartProblem } from "@/lib/base/start-problem";
import { settings } from "@/lib/settings/settings";
import { embeddedAdapter, serverAdapter } from "./adapters";
import { openEmbedded } from "./embedded";
import { Prisma, PrismaClient } from "./generated/client";
import { migrateEmbedded, migrateServer } from "./migrate";
import { freshenStatistics } from "./statistics";
import { copyFolder, copyTables } from "./upgrade-copy";

export { Prisma };
export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

export type OpenDatabase = { client: Database; close(): Promise<void> };

/** For a transaction of a form's: it may have to wait for others who save, and nobody is turned away for that. */
export const patient = { maxWait: 60_000, timeout: 60_000 };
/** For a long one: as long as a timer can be, 24 days. */
export const withoutLimit = { maxWait: 60_000, timeout: 2_147_483_647 };

// One per process, however many copies of this module a bundler makes: a second embedded database on the same folder
// would destroy the first one's writes.
const slot = globalThis as { [key: symbol]: Promise<OpenDatabase> | undefined };
const key = Symbol.for("recognition-tracker.database");

/**
 * The database of this process, opened and migrated at the first call: a server when DATABASE_URL is set, else the
 * embedded one in DATA_DIR.
 * @throws StartProblem when it cannot be opened; the next call tries again
 */
export async function database(): Promise<Database> {
  // biome-ignore lint/style/noProcessEnv: what the framework is doing is no setting of ours
  if (process.env.NEXT_PHASE === "phase-production-build") {
    throw new Error(
      "the database was asked for while building: the page that did must be rendered on request",
    );
  }
  slot[key] ??= open().catch((error) => {
    slot[key] = undefined;
    throw error;
  });
  return (await slot[key]).client;
}

/** Closes the database of this process, if it was opened. */
export async function closeDatabase(): Promise<void> {
  const held = slot[key];
  slot[key] = undefined;
  await (await held?.catch(() => undefined))?.close();
}

/** Puts a database that was opened elsewhere in the place of this process's own, for tests and measurements. */
export function replaceDatabase(opened: OpenDatabase): void {
  slot[key] = Promise.resolve(opened);
}

async function open(): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = settings();
  return databaseUrl ? openServer(databaseUrl) : openFolder(path.join(dataDir, "database"));
}

/** The embedded database in a folder, migrated. */
export async function openFolder(folder: string): Promise<OpenDatabase> {
  const { pglite, hasRoom, close } = await openEmbedded(folder);
  try {
    await migrateEmbedded(pglite, { beforeUpgrade: (next) => copyFolder(folder, next, pglite) });
    await freshenStatistics(pglite);
  } catch (error) {
    await close();
    throw error;
  }
  const client = embeddedClient(pglite, hasRoom);
  return {
    client,
    close: async () => {
      await client.$disconnect();
      await close();
    },
  };
}

/** Prisma on an embedded database that is open. */
export const embeddedClient = (pglite: PGlite, hasRoom?: () => boolean): Database =>
  new PrismaClient({ adapter: embeddedAdapter(pglite, hasRoom) });

/** The database on a server, migrated. */
export async function openServer(databaseUrl: string): Promise<OpenDatabase> {
  try {
    await migrateServer(databaseUrl, {
      beforeUpgrade: (next, connection) => copyTables(settings().dataDir, next, connection),
    });
  } catch (error) {
    if (isStartProblem(error)) throw error;
    throw new StartProblem(`DATABASE_URL must name a PostgreSQL database that answers: ${oneLine(error)}`);
  }
  return serverClient(databaseUrl);
}

/** Prisma on a server, as it is. */
export function serverClient(databaseUrl: string): OpenDatabase {
  const { pool, factory } = serverAdapter(databaseUrl);
  const client = new PrismaClient({ adapter: factory });
  return {
    client,
    close: async () => {
      await client.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
