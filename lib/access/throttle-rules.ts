/** Failed sign-ins for one account, from one device we know or from one network of those we do not. */
export type Counter = { failures: number; retryAt: Date; windowFrom: Date };

const firstDelay = 200;
const day = 24 * 60 * 60_000;

/** Nobody waits longer than this for the next attempt, however many have failed: milliseconds. */
export const longestDelay = 5 * 60_000;

/** How long the next attempt has to wait, in milliseconds; 0 when it may go ahead. */
export const waitBefore = (counter: Counter | null, now: Date): number =>
  // A counter from a clock that was ahead must not hold anyone up until that day comes.
  counter ? Math.min(longestDelay, Math.max(0, counter.retryAt.getTime() - now.getTime())) : 0;

/** The counter after one more failure: each doubles the wait, from 0.2 seconds to five minutes; a day later it starts anew. */
export function afterFailure(counter: Counter | null, now: Date): Counter {
  const age = counter ? now.getTime() - counter.windowFrom.getTime() : day;
  const current = counter && age >= -longestDelay && age < day ? counter : null;
  const failures = (current?.failures ?? 0) + 1;
  const delay = Math.min(longestDelay, firstDelay * 2 ** Math.min(failures - 1, 20));
  return { failures, retryAt: new Date(now.getTime() + delay), windowFrom: current?.windowFrom ?? now };
}
