import { ofProcess } from "./of-process";

/**
 * Work that may be long is written as a generator that yields wherever it may be interrupted. One thread serves all
 * readers: run politely, it lets them in whenever it has held the process for long enough.
 */
export type Work<Value> = Generator<undefined, Value, unknown>;

/** Well under the 50 ms for which nothing public may hold the process. */
const longEnough = 8;

const waiting = ofProcess("waiting-for-their-turn", (): (() => void)[] => []);

function next(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(next);
}

/** Resolves when others have been let in. One at a time: ten pieces of work that go on together hold the process ten times as long. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(next);
  });

/** Runs work with pauses. */
export async function politely<Value>(work: Work<Value>): Promise<Value> {
  await turn();
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

/** Items that are only looked at, without a pause between. */
export const few = 256;

/** Looks at each item, and may be interrupted. */
export function* each<Item>(items: Iterable<Item>, look: (item: Item) => void): Work<void> {
  let looked = 0;
  for (const item of items) {
    look(item);
    if (++looked % few === 0) yield;
  }
}

/** `filter` that may be interrupted. */
export function* filtered<Item>(items: Iterable<Item>, keep: (item: Item) => boolean): Work<Item[]> {
  const kept: Item[] = [];
  yield* each(items, (item) => {
    if (keep(item)) kept.push(item);
  });
  return kept;
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
