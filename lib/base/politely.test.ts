import { expect, test } from "vitest";
import { atOnce, mapped, politely, type Work } from "./politely";

/** Holds the process for so many milliseconds between two places where it may be interrupted. */
function* busy(pieces: number, each: number): Work<string> {
  for (let piece = 0; piece < pieces; piece++) {
    for (const until = performance.now() + each; performance.now() < until; );
    yield;
  }
  return "done";
}

test("others get their turn while long work is run politely, and none while it is run at once", async () => {
  let turns = 0;
  const count = () => {
    turns++;
    next = setImmediate(count);
  };
  let next = setImmediate(count);
  expect(await politely(busy(40, 2))).toBe("done");
  expect(turns).toBeGreaterThan(4);
  turns = 0;
  expect(atOnce(busy(10, 2))).toBe("done");
  expect(turns).toBe(0);
  clearImmediate(next);
});

test("both give the same", async () => {
  const double = () => mapped([1, 2, 3], (number) => number * 2);
  expect(await politely(double())).toEqual([2, 4, 6]);
  expect(atOnce(double())).toEqual([2, 4, 6]);
});

test("what is thrown inside comes out", async () => {
  const failing = () =>
    mapped([1], () => {
      throw new Error("inside");
    });
  await expect(politely(failing())).rejects.toThrow("inside");
  expect(() => atOnce(failing())).toThrow("inside");
});
