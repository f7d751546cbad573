/** Failed sign-ins of one account, from one device we know or from all those we do not. */
export type Counter = { failures: number; retryAt: Date; windowFrom: Date };

const firstDelay = 200;
const longestDelay = 30_000;
const day = 24 * 60 * 60_000;

/** How many guesses a day one counter takes. */
export const guessesADay = 100;

/** How long the next attempt has to wait, in milliseconds; 0 when it may go ahead. */
export const waitBefore = (counter: Counter | null, now: Date): number =>
  counter ? Math.max(0, counter.retryAt.getTime() - now.getTime()) : 0;

/** The counter after one more failure: each doubles the wait, from 0.2 to 30 seconds; after a hundred, until tomorrow. */
export function afterFailure(counter: Counter | null, now: Date): Counter {
  const current = counter && now.getTime() - counter.windowFrom.getTime() < day ? counter : null;
  const failures = (current?.failures ?? 0) + 1;
  const windowFrom = current?.windowFrom ?? now;
  const delay = Math.min(longestDelay, firstDelay * 2 ** Math.min(failures - 1, 20));
  const retryAt =
    failures >= guessesADay ? new Date(windowFrom.getTime() + day) : new Date(now.getTime() + delay);
  return { failures, retryAt, windowFrom };
}

/** Whether a counter no longer says anything. */
export const isOver = (counter: Counter, now: Date): boolean =>
  counter.retryAt <= now && now.getTime() - counter.windowFrom.getTime() >= day;
