import { Refusal } from "./refusal";

/** Lets a few through at once and a few more wait; the rest are told at once that it is too busy. */
export class Gate {
  private running = 0;
  private readonly lines: [Array<() => void>, Array<() => void>] = [[], []];

  constructor(
    private readonly atOnce: number,
    private readonly mayWait: number,
  ) {}

  /**
   * Runs `work` when it is its turn. Those who go `first` have a line of their own, before the other.
   * @throws Refusal `busy` when the line is full
   */
  async run<Value>(work: () => Promise<Value>, first = false): Promise<Value> {
    if (this.running >= this.atOnce) {
      const line = this.lines[first ? 0 : 1];
      if (line.length >= this.mayWait) throw new Refusal("busy");
      await new Promise<void>((resolve) => line.push(resolve));
    } else this.running++;
    try {
      return await work();
    } finally {
      // The place is handed on, so that nobody slips in between.
      const next = this.lines[0].shift() ?? this.lines[1].shift();
      if (next) next();
      else this.running--;
    }
  }
}
