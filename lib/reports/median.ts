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

/**
 * The median number of days to an answer by the Kaplan–Meier estimate: those still silent count as waiting for
 * as long as they have, instead of being left out, which would make every campaign look quick.
 * It is the first day on which no more than half are expected to be still unanswered.
 */
export function medianWait(waits: readonly Wait[]): MedianWait {
  const answered = waits.filter((wait) => wait.answered).length;
  const open = waits.length - answered;
  const byDays = new Map<number, { answers: number; leaving: number }>();
  for (const wait of waits) {
    const at = byDays.get(wait.days) ?? { answers: 0, leaving: 0 };
    at.leaving += 1;
    if (wait.answered) at.answers += 1;
    byDays.set(wait.days, at);
  }
  // Whole numbers are compared, so that a half is a half: the share unanswered is `above / below`.
  let above = 1n;
  let below = 1n;
  let waiting = waits.length;
  for (const [days, { answers, leaving }] of [...byDays].sort(([a], [b]) => a - b)) {
    if (answers > 0) {
      above *= BigInt(waiting - answers);
      below *= BigInt(waiting);
      if (2n * above <= below) return { median: days, answered, open };
    }
    waiting -= leaving;
  }
  return { median: null, answered, open };
}
