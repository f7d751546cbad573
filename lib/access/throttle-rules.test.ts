import { describe, expect, it } from "vitest";
import { afterFailure, type Counter, longestDelay, waitBefore } from "./throttle-rules";

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

  it("waits twice as long after each failure, from 0.2 seconds to five minutes", () => {
    const waits = Array.from({ length: 13 }, (_, index) => waitBefore(fail(index + 1), start));
    expect(waits.slice(0, 3)).toEqual([200, 400, 800]);
    expect(waits.slice(-3)).toEqual([204_800, 300_000, 300_000]);
  });

  it("goes on once the wait is over", () => {
    expect(waitBefore(fail(4), later(1599))).toBe(1);
    expect(waitBefore(fail(4), later(1600))).toBe(0);
  });

  it("costs the owner minutes after a hundred failures, never a day", () => {
    expect(waitBefore(fail(100), start)).toBe(longestDelay);
    expect(waitBefore(fail(100), later(longestDelay))).toBe(0);
  });

  it("starts anew a day after the first failure", () =>
    expect(afterFailure(fail(50), later(day))).toMatchObject({ failures: 1, windowFrom: later(day) }));

  it("holds nobody up for longer when the clock was ahead", () => {
    const ahead = fail(50, later(30 * day));
    expect(waitBefore(ahead, start)).toBe(longestDelay);
    expect(afterFailure(ahead, start)).toMatchObject({ failures: 1, windowFrom: start });
  });

  it("takes some three hundred guesses a day from someone who never gives up", () => {
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
    expect(guesses).toBeLessThan(310);
  });
});
