import { describe, expect, it } from "vitest";
import { medianWait, shareOf, type Wait, waitCurve } from "./median";

const answered = (...days: number[]): Wait[] => days.map((day) => ({ days: day, answered: true }));
const open = (...days: number[]): Wait[] => days.map((day) => ({ days: day, answered: false }));

// Worked by hand: the share still unanswered is the product of (waiting − answers) / waiting over the days of answers.
describe("the median wait by Kaplan–Meier", () => {
  it.each<[string, Wait[], number | null]>([
    ["nobody was written to", [], null],
    ["nobody has answered", open(10, 200), null],
    ["all answered, an odd number", answered(5, 10, 30), 10],
    ["all answered, an even number: the first day on which half have", answered(5, 10, 30, 90), 10],
    // 4 waiting: day 10 leaves 3/4, day 20 leaves 3/4 · 2/3 = 1/2.
    ["two answered, two open for longer", [...answered(10, 20), ...open(100, 100)], 20],
    // 5 waiting: 4/5, then 3/5, never a half.
    ["fewer than half have answered", [...answered(10, 20), ...open(100, 100, 100)], null],
    // Day 10: 3/4. Day 15 one leaves unanswered, so on day 20 two wait: 3/4 · 1/2 = 3/8.
    ["one stopped being waited for in between", [...answered(10, 20), ...open(15, 100)], 20],
    // On one day an answer comes before a leaving: 2/3 on day 10, then 0 on day 20.
    ["an answer and a leaving on one day", [...answered(10, 20), ...open(10)], 20],
    ["answered on the day of sending", answered(0, 0, 40), 0],
    // Leaving the silent out would say 10.
    ["the silent weigh", [...answered(10, 10, 10), ...open(30, 30, 30, 30)], null],
  ])("%s", (_, waits, median) => {
    const result = medianWait(waits);
    expect(result.median).toBe(median);
    expect(result.answered + result.open).toBe(waits.length);
  });

  it("does not depend on the order", () => {
    const waits = [...answered(3, 9, 27), ...open(1, 12, 80)];
    expect(medianWait([...waits].reverse())).toEqual(medianWait(waits));
  });
});

describe("the curve behind it", () => {
  it("says how many waited, answered and left on each day, and the share that is left", () => {
    // Five letters. Day 10: 4/5. Day 15: one is counted no longer. Day 20: 4/5 · 2/3 = 8/15. Day 40: both remaining leave.
    const curve = waitCurve([...answered(10, 20), ...open(15, 40, 40)]);
    expect(
      curve.map(({ days, waiting, answers, leaving, above, below }) => [
        days,
        waiting,
        answers,
        leaving,
        Number(above) / Number(below),
      ]),
    ).toEqual([
      [10, 5, 1, 0, 4 / 5],
      [15, 4, 0, 1, 4 / 5],
      [20, 3, 1, 0, 8 / 15],
      [40, 2, 0, 2, 8 / 15],
    ]);
    expect(curve.map(shareOf)).toEqual([0.8, 0.8, 0.5333, 0.5333]);
  });

  it("is nothing of nobody", () => {
    expect(waitCurve([])).toEqual([]);
  });
});
