import { AsyncResource } from "node:async_hooks";
import PQueue from "p-queue";
import { Refusal } from "./refusal";

/** Lets a few through at once and a few more wait; the rest are told at once that it is too busy. */
export class Gate {
  private readonly queue: PQueue;

  /**
   * @param mayWait in each of the two lines
   * @param full the key of the refusal for those who find their line full
   * @param onIdle called whenever the last one has left
   */
  constructor(
    private readonly atOnce: number,
    private readonly mayWait: number,
    private readonly full = "busy",
    onIdle = () => {},
  ) {
    this.queue = new PQueue({ concurrency: atOnce });
    this.queue.on("idle", onIdle);
  }

  /**
   * Runs `work` when it is its turn. Those who go `first` have a line of their own, before the other.
   * @throws Refusal when the line is full
   */
  async run<Value>(work: () => Promise<Value>, first = false): Promise<Value> {
    const priority = first ? 1 : 0;
    if (this.queue.pending >= this.atOnce && this.queue.sizeBy({ priority }) >= this.mayWait)
      throw new Refusal(this.full);
    // The queue starts work from whoever left before: without this it would run as part of that one's request.
    return this.queue.add(AsyncResource.bind(work), { priority });
  }
}

/** A gate of its own for each key: who asks too much holds up nobody else. */
export class Gates {
  private readonly gates = new Map<string, Gate>();

  constructor(
    private readonly atOnce: number,
    private readonly mayWait: number,
    private readonly full = "busy",
  ) {}

  /** @throws Refusal when too many wait for the same key */
  run<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
    let gate = this.gates.get(key);
    if (!gate) {
      gate = new Gate(this.atOnce, this.mayWait, this.full, () => this.gates.delete(key));
      this.gates.set(key, gate);
    }
    return gate.run(work);
  }

  /** How many keys have someone at work or waiting. */
  get size(): number {
    return this.gates.size;
  }
}
