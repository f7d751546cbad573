import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { database, type Transaction } from "@/lib/db/client";
import { countersOf } from "./device";
import { afterFailure, type Counter } from "./throttle-rules";

const day = 24 * 60 * 60_000;
const mayWait = 20;
const turns = new Map<string, { last: Promise<unknown>; waiting: number }>();

/**
 * One attempt at a time for one counter: guesses sent all at once cannot slip through before the first is counted.
 * @throws Refusal `busy` when too many wait for the same one
 */
export async function inTurn<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
  const turn = turns.get(key) ?? { last: Promise.resolve(), waiting: 0 };
  if (turn.waiting >= mayWait) throw new Refusal("busy");
  turn.waiting++;
  turns.set(key, turn);
  const mine = turn.last.then(work);
  turn.last = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    turn.waiting--;
    if (turn.waiting === 0) turns.delete(key);
  }
}

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
