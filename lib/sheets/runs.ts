import { ofProcess } from "@/lib/base/of-process";
import type { Outcome } from "@/lib/ledger/act";

/**
 * An import that is under way in this process. It is handed to the act by a number, since an act's input is data: what has to
 * be told while it goes on, and what came of each row, is no part of that.
 */
export type Run = {
  /** How many rows are done. */
  say(done: number): void;
  /** Whether whoever asked for it has gone. */
  stopped(): boolean;
  /** What came of each step, also where nothing was written. */
  outcomes: Outcome[];
};

const running = ofProcess("sheet-runs", () => ({ last: 0, runs: new Map<number, Run>() }));

/** Does some work with a run that is known under its number for so long. */
export async function withRun<Value>(run: Run, work: (number: number) => Promise<Value>): Promise<Value> {
  running.last += 1;
  const number = running.last;
  running.runs.set(number, run);
  try {
    return await work(number);
  } finally {
    running.runs.delete(number);
  }
}

export const runOf = (number: number): Run | undefined => running.runs.get(number);
