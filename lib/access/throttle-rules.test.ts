import { describe, expect, it } from "vitest";
import { afterFailure, type Counter, guessesADay, isOver, waitBefore } from "./throttle-rules";

const start = new Date("2026-05-18T10:00:00Z");
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const day = 24 * 60 * 60_000;
const fail = (times: number, at = start) => {
  let counter: Counter | null = null;
  for (let count = 0; count < times; count++) counter = afterFailure(counter, at);
  return counter;
};

describe("guessing", () => {
  it("waits for nothing before the first failure", () => expect(waitBefore(null, start)).toBe(0));

  it("waits twice as long after each failure, from 0.2 to 30 seconds", () => {
    const waits = Array.from({ length: 10 }, (_, index) => waitBefore(fail(index + 1), start));
    expect(waits).toEqual([200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 30_000, 30_000]);
  });

  it("goes on once the wait is over", () => {
    expect(waitBefore(fail(4), later(1599))).toBe(1);
    expect(waitBefore(fail(4), later(1600))).toBe(0);
  });

  it("ends for the day at the hundredth failure", () => {
    expect(waitBefore(fail(guessesADay - 1), start)).toBe(30_000);
    expect(waitBefore(fail(guessesADay), start)).toBe(day);
  });

  it("starts anew a day after the first failure", () => {
    const counter = afterFailure(fail(50), later(day));
    expect(counter).toMatchObject({ failures: 1, windowFrom: later(day) });
    expect(isOver(fail(3) as Counter, later(day))).toBe(true);
    expect(isOver(fail(3) as Counter, later(day - 1))).toBe(false);
  });

  it("takes at most a hundred guesses a day from someone who never gives up", () => {
    let counter: Counter | null = null;
    let guesses = 0;
    for (let now = start; now < later(day); ) {
      const wait = waitBefore(counter, now);
      if (wait > 0) {
        now = new Date(now.getTime() + wait);
        continue;
      }
      counter = afterFailure(counter, now);
      guesses++;
    }
    expect(guesses).toBe(guessesADay);
  });
});
