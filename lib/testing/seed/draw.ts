import { addDays, type Day } from "@/lib/calendar/edtf";

/** A generator of the same numbers every time (mulberry32), from 0 to below 1, so that two runs make the same. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What is drawn from one row of numbers. */
export type Draw = {
  /** From 0 to below 1. */
  next(): number;
  /** True so often: 0.1 is one time in ten. */
  chance(share: number): boolean;
  /** A whole number from 0 to below this. */
  below(count: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** A day from the first to the last, both included. */
  day(first: Day, count: number): Day;
};

export function drawing(seed: number): Draw {
  const next = numbers(seed);
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (items) => items[below(items.length)] as never,
    day: (first, count) => addDays(first, below(count)),
  };
}
