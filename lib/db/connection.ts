import type { PGlite } from "@electric-sql/pglite";
import type { Prisma } from "./generated/client";
import { connectToServer } from "./servers";

type Row = Record<string, unknown>;

/** One connection to a database, below Prisma: for what must not depend on the form of today's tables. */
export type Connection = {
  query(sql: string, values?: unknown[]): Promise<{ rows: Row[] }>;
  /** One or several statements that answer nothing. */
  script(sql: string): Promise<unknown>;
};

export const embeddedConnection = (pglite: PGlite): Connection => ({
  query: (sql, values) => pglite.query<Row>(sql, values),
  script: (sql) => pglite.exec(sql),
});

/** The connection of a transaction of Prisma's. Its scripts are single statements. */
export const connectionOf = (tx: Prisma.TransactionClient): Connection => ({
  query: async (sql, values = []) => ({ rows: await tx.$queryRawUnsafe<Row[]>(sql, ...values) }),
  script: (sql) => tx.$executeRawUnsafe(sql),
});

/** Does something on a connection of its own to a server: a transaction needs one. */
export async function onServer<Value>(
  databaseUrl: string,
  work: (connection: Connection) => Promise<Value>,
): Promise<Value> {
  const client = await connectToServer(databaseUrl);
  try {
    return await work({
      query: (sql, values) => client.query<Row>(sql, values),
      script: (sql) => client.query(sql),
    });
  } finally {
    await client.end();
  }
}
