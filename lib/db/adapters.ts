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
  const requireRoom = () => {
    if (!hasRoom()) throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  };
  /** What writes asks for room first: the database itself finds out too late, and cannot go back. */
  const askingForRoom = <Queryable extends SqlQueryable>(queryable: Queryable): Queryable => {
    const { queryRaw, executeRaw } = queryable;
    const asked =
      <Answer>(run: (query: SqlQuery) => Promise<Answer>) =>
      async (query: SqlQuery): Promise<Answer> => {
        if (!/^\s*(SELECT|COMMIT|ROLLBACK|CLOSE|FETCH)\b/i.test(query.sql)) requireRoom();
        return Reflect.apply(run, queryable, [query]);
      };
    queryable.queryRaw = asked(queryRaw);
    queryable.executeRaw = asked(executeRaw);
    return queryable;
  };
  const factory = new PrismaPGlite(pglite) as unknown as AdapterFactory;
  const mend = (adapter: SqlDriverAdapter): SqlDriverAdapter => {
    const inner = adapter as Inner;
    const begin = inner.startTransactionInner.bind(inner);
    inner.startTransactionInner = async (client, options) => {
      let outcome: Promise<unknown> = Promise.resolve();
      const watched = {
        transaction: (run: Parameters<PGlite["transaction"]>[0]) => {
          outcome = client.transaction(run);
          return outcome;
        },
      } as Pick<PGlite, "transaction">;
      const transaction = await begin(watched, options);
      const commit = transaction.commit.bind(transaction);
      transaction.commit = async () => {
        await commit();
        await outcome.catch((error) => {
          throw asDriverError(error);
        });
      };
      return noting(askingForRoom(transaction));
    };
    inner.executeScript = async (script) => {
      try {
        await pglite.exec(script);
      } catch (error) {
        throw asDriverError(error);
      }
    };
    return noting(askingForRoom(inner));
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => mend(await factory.connect()),
    connectToShadowDb: async () => mend(await factory.connectToShadowDb()),
  };
}

/** Notes every outage that a question or a change runs into, so that whatever fails by it can say so. */
function noting<Queryable extends SqlQueryable>(
  queryable: Queryable,
  onError = (_: unknown) => {},
): Queryable {
  const noted =
    <Answer>(run: (query: SqlQuery) => Promise<Answer>) =>
    async (query: SqlQuery): Promise<Answer> => {
      try {
        return await Reflect.apply(run, queryable, [query]);
      } catch (error) {
        noteOutage(error);
        onError(error);
        throw error;
      }
    };
  queryable.queryRaw = noted(queryable.queryRaw);
  queryable.executeRaw = noted(queryable.executeRaw);
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
        return noting(await begin(level), onError);
      } catch (error) {
        noteOutage(error);
        throw error;
      }
    };
    return noting(adapter, onError);
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
