import { Client, Pool, type PoolClient } from "pg";
import { type Servers, serversOf } from "@/lib/settings/server-addresses";

function requireServers(databaseUrl: string): Servers {
  const servers = serversOf(databaseUrl);
  if (!servers) throw new Error("DATABASE_URL cannot be read");
  return servers;
}

/** None of the servers answers, or none of them is the one that is wanted. */
class NoServer extends Error {
  readonly code = "ECONNREFUSED";
}

/** A server that answers later than this does not. */
const connectWithin = 2_000;

const clientOf = (address = "") =>
  new Client({ connectionString: address, connectionTimeoutMillis: connectWithin, keepAlive: true });

async function requireWanted(client: Client, { wanted: asked }: Servers): Promise<void> {
  if (asked === "any") return;
  const { rows } = await client.query(
    "SELECT current_setting('transaction_read_only') = 'on' AS readonly, pg_is_in_recovery() AS standby",
  );
  const { readonly, standby } = rows[0] as { readonly: boolean; standby: boolean };
  const fits = { "read-write": !readonly, "read-only": readonly, primary: !standby, standby }[asked];
  if (!fits) throw new NoServer(`no server among DATABASE_URL is ${asked}`);
}

/**
 * A connection of its own to the first server that answers and is the one wanted. The caller ends it.
 * @throws the error of the last one
 */
export async function connectToServer(databaseUrl: string): Promise<Client> {
  const servers = requireServers(databaseUrl);
  let last: unknown;
  for (const address of servers.addresses) {
    const client = clientOf(address);
    client.on("error", () => {});
    try {
      await client.connect();
      await requireWanted(client, servers);
      return client;
    } catch (error) {
      last = error;
      await client.end().catch(() => {});
    }
  }
  throw last;
}

/** Longer than this nothing that is asked usually takes; then it is found out whether the server lives. */
const doubtAfter = 1_000;

/** So often, at most, someone waits to learn whether it is back. */
const askAgainAfter = 1_000;

/**
 * Connections to whichever of the servers is the right one. One that is gone, frozen or no longer the one wanted is
 * left for the next, by itself; while there is none, whoever asks is told so at once.
 */
export function serverPool(databaseUrl: string) {
  const servers = requireServers(databaseUrl);
  const count = servers.addresses.length;
  let at = 0;
  // Connections of an earlier era lead to a server that was left.
  let era = 0;
  let away: { error: unknown; asking: boolean; until: number } | null = null;
  const eras = new WeakMap<Client, number>();
  const inUse = new Map<Client, number>();

  const pool = new Pool({
    max: 10,
    connectionTimeoutMillis: 10_000,
    Client: class {
      constructor() {
        // biome-ignore lint/correctness/noConstructorReturn: the pool makes one of whichever server is the right one
        return clientOf(servers.addresses[at]);
      }
    } as unknown as typeof Client,
    onConnect: (client) => requireWanted(client as unknown as Client, servers),
  });
  // A connection that breaks while idle is replaced at the next query; unheard, the event would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => eras.set(client, era));
  pool.on("acquire", (client) => inUse.set(client, performance.now()));
  pool.on("release", (_error, client) => inUse.delete(client));

  const connectToOne = pool.connect.bind(pool) as () => Promise<PoolClient>;
  const connect = async (): Promise<PoolClient> => {
    // One asks whether it is back; the others need not wait for the answer.
    if (away && (away.asking || performance.now() < away.until)) throw away.error;
    if (away) away.asking = true;
    let last: unknown;
    for (let failed = 0; failed < count; ) {
      const asked = at;
      try {
        const client = await connectToOne();
        if (eras.get(client) === era) {
          away = null;
          return client;
        }
        client.release(true);
      } catch (error) {
        // Full is not away.
        if (error instanceof Error && error.message === "timeout exceeded when trying to connect") {
          if (away) away.asking = false;
          throw error;
        }
        last = error;
        failed++;
        if (at === asked) at = (asked + 1) % count;
      }
    }
    away = { error: last, asking: false, until: performance.now() + askAgainAfter };
    throw last;
  };
  pool.connect = ((done?: (error: unknown, client?: PoolClient, release?: unknown) => void) => {
    const connected = connect();
    if (!done) return connected;
    connected.then(
      (client) => done(undefined, client, client.release),
      (error) => done(error, undefined, () => {}),
    );
  }) as typeof pool.connect;

  /** Whether the server still lets anyone in. What it refuses in words, it has answered. */
  const lives = async (): Promise<boolean> => {
    const client = clientOf(servers.addresses[at]);
    client.on("error", () => {});
    try {
      await client.connect();
      return true;
    } catch (error) {
      return typeof (error as { severity?: unknown }).severity === "string";
    } finally {
      void client.end().catch(() => {});
    }
  };
  let doubting = false;
  const watch = setInterval(async () => {
    const now = performance.now();
    const slow = [...inUse].filter(([, since]) => now - since > doubtAfter);
    if (slow.length === 0 || doubting) return;
    doubting = true;
    if (!(await lives())) {
      era++;
      // Their questions fail now, instead of never.
      for (const [client] of slow) (client as unknown as Inner).connection.stream.destroy();
    }
    doubting = false;
  }, 500);
  watch.unref();
  const end = pool.end.bind(pool) as () => Promise<void>;
  pool.end = (() => {
    clearInterval(watch);
    return end();
  }) as typeof pool.end;

  return {
    pool,
    /** Leaves the server for another, when it has turned out not to take writing. */
    turnAway: () => {
      if (servers.wanted === "read-write" || servers.wanted === "primary") era++;
    },
  };
}

type Inner = { connection: { stream: { destroy(): void } } };
