/** How long one sending has waited: until its answer, or so far. */
export type Wait = { days: number; answered: boolean };

/** A median wait that does not forget those who are still waiting. */
export type MedianWait = {
  /** Days; null when too few have answered for half of the sendings to be expected back. */
  median: number | null;
  answered: number;
  /** Still waiting, or no longer expected to answer: counted for as long as they waited. */
  open: number;
};

/** A day of waiting on which something happened. */
export type WaitPoint = {
  days: number;
  /** Those who had waited until then. */
  waiting: number;
  answers: number;
  /** Those who have waited so long without an answer, and are counted no longer. */
  leaving: number;
  /** The share still unanswered from then on, as a fraction: a half is a half. */
  above: bigint;
  below: bigint;
};

/**
 * The Kaplan–Meier estimate of how many are still without an answer: those still silent count as waiting for as long as they
 * have, instead of being left out, which would make every campaign look quick.
 */
export function waitCurve(waits: readonly Wait[]): WaitPoint[] {
  const byDays = new Map<number, { answers: number; leaving: number }>();
  for (const wait of waits) {
    const at = byDays.get(wait.days) ?? { answers: 0, leaving: 0 };
    if (wait.answered) at.answers += 1;
    else at.leaving += 1;
    byDays.set(wait.days, at);
  }
  let above = 1n;
  let below = 1n;
  let waiting = waits.length;
  return [...byDays]
    .sort(([a], [b]) => a - b)
    .map(([days, { answers, leaving }]) => {
      // On one day an answer comes before a leaving.
      if (answers > 0) {
        above *= BigInt(waiting - answers);
        below *= BigInt(waiting);
      }
      const point = { days, waiting, answers, leaving, above, below };
      waiting -= answers + leaving;
      return point;
    });
}

/** The share of a point from 0 to 1, to a hundredth of a per cent. */
export const shareOf = ({ above, below }: Pick<WaitPoint, "above" | "below">): number =>
  Number((above * 10_000n) / below) / 10_000;

/** The median number of days to an answer: the first day on which no more than half are expected to be still unanswered. */
export function medianWait(waits: readonly Wait[]): MedianWait {
  const answered = waits.filter((wait) => wait.answered).length;
  const half = waitCurve(waits).find(({ answers, above, below }) => answers > 0 && 2n * above <= below);
  return { median: half?.days ?? null, answered, open: waits.length - answered };
}
