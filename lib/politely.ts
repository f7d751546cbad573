import { setImmediate as turn } from "node:timers/promises";

/**
 * Work that may be long is written as a generator that yields wherever it may be interrupted. One thread serves all
 * readers: run politely, it lets them in whenever it has held the process for long enough.
 */
export type Work<Value> = Generator<undefined, Value, unknown>;

/** Well under the 50 ms for which nothing public may hold the process. */
const longEnough = 8;

/** Runs work with pauses. */
export async function politely<Value>(work: Work<Value>): Promise<Value> {
  let since = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as Value;
    if (performance.now() - since < longEnough) continue;
    await turn();
    since = performance.now();
  }
}

/** Runs work without a pause: for tests, and where there is little of it. */
export function atOnce<Value>(work: Work<Value>): Value {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as Value;
  }
}

/** `map` that may be interrupted. */
export function* mapped<Item, Result>(items: Iterable<Item>, change: (item: Item) => Result): Work<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(change(item));
    yield;
  }
  return results;
}
