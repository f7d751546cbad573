import { settings } from "@/lib/settings/settings";
import { connectToServer } from "./servers";

/**
 * Does a piece of work while no other process that uses the same database server does the one of the same name: the
 * others wait. The embedded database has one process anyway.
 */
export async function inTurn<Value>(
  name: string,
  work: () => Promise<Value>,
  databaseUrl = settings().databaseUrl,
): Promise<Value> {
  if (!databaseUrl) return work();
  // A connection of its own: the lock lasts until it ends, even when the process is killed.
  const client = await connectToServer(databaseUrl);
  try {
    await client.query("SELECT pg_advisory_lock(hashtext($1))", [`recognition-tracker ${name}`]);
    return await work();
  } finally {
    await client.end();
  }
}
