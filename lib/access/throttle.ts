import "server-only";
import { Gates } from "@/lib/base/gate";
import { database, type Transaction } from "@/lib/db/client";
import { countersOf } from "./device";
import { afterFailure, type Counter } from "./throttle-rules";

const day = 24 * 60 * 60_000;
const turns = new Gates(1, 19);

/**
 * One attempt at a time for one counter: guesses sent all at once cannot slip through before the first is counted.
 * @throws Refusal `busy` when too many wait for the same one
 */
export const inTurn = <Value>(key: string, work: () => Promise<Value>): Promise<Value> =>
  turns.run(key, work);

export async function counterOf(key: string): Promise<Counter | null> {
  const db = await database();
  return db.signInThrottle.findUnique({
    where: { key },
    select: { failures: true, retryAt: true, windowFrom: true },
  });
}

/** Counts a failure; exact also when several processes serve. Forgets counters that are over. */
export async function countFailure(key: string, now: Date): Promise<void> {
  const db = await database();
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${key}))`;
    const counter = await tx.signInThrottle.findUnique({ where: { key } });
    const next = afterFailure(counter, now);
    await tx.signInThrottle.upsert({ where: { key }, create: { key, ...next }, update: next });
    await tx.signInThrottle.deleteMany({
      where: { windowFrom: { lt: new Date(now.getTime() - day) }, retryAt: { lt: now } },
    });
  });
}

/** Forgets all failures for an account: with a new password nothing guessed before counts. */
export async function liftWaits(tx: Transaction, email: string): Promise<void> {
  await tx.signInThrottle.deleteMany({ where: { key: { startsWith: countersOf(email) } } });
}

/** Forgets the failures of a counter. */
export async function clearCounter(key: string): Promise<void> {
  const db = await database();
  await db.signInThrottle.deleteMany({ where: { key } });
}
