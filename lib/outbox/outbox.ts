import "server-only";
import { newId } from "@/lib/base/ids";
import { ofProcess } from "@/lib/base/of-process";
import { isStopping } from "@/lib/base/running-work";
import { database, type Transaction } from "@/lib/db/client";
import type { AnyEffect, Wanted } from "./effect";

/** After so many attempts nobody tries again by themselves: an administrator sees it, and can have it tried again. */
export const mostAttempts = 10;
/** So long an attempt may take, in seconds; whoever has not said by then that it is done is taken to be gone. */
const lease = 120;
/** How long after which an attempt is followed by the next, in seconds. */
export const pauseAfter = (attempts: number): number => Math.min(3600, 5 * 2 ** (attempts - 1));
/** How often an instance looks for what others have left, in milliseconds. */
const every = 5_000;

/** Keeps effects in the transaction that they follow from. Moments are the database's, in UTC whatever its time zone. */
export async function noteEffects(tx: Transaction, effects: readonly Wanted[]): Promise<void> {
  if (effects.length === 0) return;
  const rows = effects.map(({ effect, payload }) => ({
    id: newId(),
    effect: effect.name,
    payload: payload ?? {},
  }));
  await tx.$executeRaw`
    INSERT INTO "Outbox" ("id", "effect", "payload", "at", "dueAt")
    SELECT "id", "effect", "payload", now() at time zone 'utc', now() at time zone 'utc'
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS wanted("id" text, "effect" text, "payload" jsonb)`;
}

type Row = { id: string; effect: string; payload: unknown; attempts: number };

/** Whether anything is to be done. Only then is anything written: a server may be read only for hours. */
async function isDue(): Promise<boolean> {
  const db = await database();
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Outbox" WHERE "failedAt" IS NULL AND "dueAt" <= now() at time zone 'utc' LIMIT 1`;
  return rows.length > 0;
}

/** Takes what is due next, so that no other instance does; null when nothing is. */
async function claim(): Promise<Row | null> {
  const db = await database();
  const [row] = await db.$queryRaw<Row[]>`
    UPDATE "Outbox" SET "attempts" = "attempts" + 1, "dueAt" = now() at time zone 'utc' + ${lease} * interval '1 second'
     WHERE "id" = (SELECT "id" FROM "Outbox"
                    WHERE "failedAt" IS NULL AND "dueAt" <= now() at time zone 'utc' AND "attempts" < ${mostAttempts}
                    ORDER BY "dueAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "id", "effect", "payload", "attempts"`;
  return row ?? null;
}

/** Gives up what has been begun as often as it may and never came to an end: it may be what ends the process. */
async function giveUpUnfinished(): Promise<void> {
  const db = await database();
  await db.$executeRaw`
    UPDATE "Outbox" SET "failedAt" = now() at time zone 'utc', "error" = coalesce("error", 'no attempt came to an end')
     WHERE "failedAt" IS NULL AND "attempts" >= ${mostAttempts} AND "dueAt" <= now() at time zone 'utc'`;
}

/**
 * Carries out what is due, one after the other. An attempt that fails is kept with what it said and tried again later,
 * {@link mostAttempts} times in all.
 * @returns how many were carried out
 */
export async function carryOut(effects: readonly AnyEffect[]): Promise<number> {
  const db = await database();
  let done = 0;
  if (!(await isDue())) return done;
  await giveUpUnfinished();
  while (!isStopping()) {
    const row = await claim();
    if (!row) break;
    const { id, attempts } = row;
    try {
      const effect = effects.find(({ name }) => name === row.effect);
      if (!effect) throw new Error(`nothing here knows how to ${row.effect}`);
      await effect.carryOut(effect.payload.parse(row.payload) as never, id);
      await db.outbox.deleteMany({ where: { id } });
      done++;
    } catch (error) {
      const text = (error instanceof Error ? error.message : String(error)).slice(0, 1000);
      // Unless someone has taken this attempt to be gone, and is at the next.
      await db.$executeRaw`
        UPDATE "Outbox" SET "error" = ${text},
               "failedAt" = CASE WHEN "attempts" >= ${mostAttempts} THEN now() at time zone 'utc' END,
               "dueAt" = now() at time zone 'utc' + ${pauseAfter(attempts)} * interval '1 second'
         WHERE "id" = ${id} AND "attempts" = ${attempts}`;
    }
  }
  return done;
}

type Worker = { effects: readonly AnyEffect[] | null; running: Promise<unknown> | null; again: boolean };
const worker = ofProcess("outbox-worker", (): Worker => ({ effects: null, running: null, again: false }));

/** From now on this process carries out effects: its own at once, and what others have left within seconds. */
export function startOutbox(effects: readonly AnyEffect[]): void {
  if (!worker.effects) setInterval(wakeOutbox, every).unref();
  worker.effects = effects;
  wakeOutbox();
}

/** To be called when there may be something to carry out. */
export function wakeOutbox(): void {
  // Asked for while the process ends, the database would be opened anew.
  if (!worker.effects || isStopping()) return;
  if (worker.running) {
    worker.again = true;
    return;
  }
  worker.again = false;
  worker.running = carryOut(worker.effects)
    // While the database is away nothing can be carried out; it is looked at again soon.
    .catch(() => undefined)
    .finally(() => {
      worker.running = null;
      if (worker.again) wakeOutbox();
    });
}
