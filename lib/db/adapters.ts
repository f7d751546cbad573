import type { messages, PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlQueryable,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import type { Pool } from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { noteOutage, outageOf } from "./outage";
import { serverPool } from "./servers";

export type AdapterFactory = SqlMigrationAwareDriverAdapterFactory;

type Inner = SqlDriverAdapter & {
  startTransactionInner(client: Pick<PGlite, "transaction">, options: object): Promise<Transaction>;
};

/**
 * Prisma on the embedded database. Two faults of the adapter are mended: a commit that fails was reported as done,
 * and a script ran on unawaited, its errors lost.
 * @param hasRoom whether the disk has room for something new
 */
export function embeddedAdapter(pglite: PGlite, hasRoom: () => boolean = () => true): AdapterFactory {
  /** What writes asks for room first: the database itself finds out too late, and cannot go back. */
  const askForRoom = ({ sql }: SqlQuery) => {
    if (!/^\s*(SELECT|COMMIT|ROLLBACK|CLOSE|FETCH)\b/i.test(sql) && !hasRoom())
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  };
  const factory = new PrismaPGlite(pglite) as unknown as AdapterFactory;
  const mend = (adapter: SqlDriverAdapter): SqlDriverAdapter => {
    const inner = adapter as Inner;
    const begin = inner.startTransactionInner.bind(inner);
    inner.startTransactionInner = async (client, options) => {
      let outcome: Promise<unknown> = Promise.resolve();
      const keepingOutcome = {
        transaction: (run: Parameters<PGlite["transaction"]>[0]) => {
          outcome = client.transaction(run);
          return outcome;
        },
      } as Pick<PGlite, "transaction">;
      const transaction = await begin(keepingOutcome, options);
      const commit = transaction.commit.bind(transaction);
      transaction.commit = async () => {
        await commit();
        await outcome.catch((error) => {
          throw asDriverError(error);
        });
      };
      return watched(transaction, { before: askForRoom });
    };
    inner.executeScript = async (script) => {
      try {
        await pglite.exec(script);
      } catch (error) {
        throw asDriverError(error);
      }
    };
    return watched(inner, { before: askForRoom });
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => mend(await factory.connect()),
    connectToShadowDb: async () => mend(await factory.connectToShadowDb()),
  };
}

/** Notes every outage that a question or a change runs into, so that whatever fails by it can say so. */
function watched<Queryable extends SqlQueryable>(
  queryable: Queryable,
  { before, onError }: { before?: (query: SqlQuery) => void; onError?: (error: unknown) => void },
): Queryable {
  for (const method of ["queryRaw", "executeRaw"] as const) {
    const run = queryable[method].bind(queryable) as (query: SqlQuery) => Promise<never>;
    queryable[method] = async (query: SqlQuery) => {
      try {
        before?.(query);
        return await run(query);
      } catch (error) {
        noteOutage(error);
        onError?.(error);
        throw error;
      }
    };
  }
  return queryable;
}

export type ServerConnection = { factory: AdapterFactory; pool: Pool };

/**
 * Prisma on a PostgreSQL server. One fault of the adapter is mended: it cut scripts at every semicolon, also inside
 * a function's body. As one message a script is also one transaction.
 */
export function serverAdapter(databaseUrl: string): ServerConnection {
  const { pool, turnAway } = serverPool(databaseUrl);
  const factory = new PrismaPg(pool);
  const onError = (error: unknown) => {
    if (outageOf(error) === "read-only") turnAway();
  };
  const mend = (adapter: SqlDriverAdapter): SqlDriverAdapter => {
    adapter.executeScript = async (script) => {
      try {
        await pool.query(script);
      } catch (error) {
        throw asDriverError(error);
      }
    };
    const begin = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => {
      try {
        return watched(await begin(level), { onError });
      } catch (error) {
        noteOutage(error);
        throw error;
      }
    };
    return watched(adapter, { onError });
  };
  return {
    pool,
    factory: {
      provider: factory.provider,
      adapterName: factory.adapterName,
      connect: async () => mend(await factory.connect()),
      connectToShadowDb: () => factory.connectToShadowDb(),
    },
  };
}

function asDriverError(error: unknown): unknown {
  const { code, severity, message, detail, column, hint } = error as messages.DatabaseError;
  if (typeof code !== "string" || typeof severity !== "string") return error;
  return new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
}
