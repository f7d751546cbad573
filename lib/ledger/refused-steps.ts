import { Refusal } from "@/lib/base/refusal";

/** Of many acts that were to be performed together some were refused, and so none was performed. */
export class RefusedSteps extends Refusal {
  /** @param steps those that were refused, by their place (from 0), and why */
  constructor(readonly steps: readonly { index: number; refusal: Refusal }[]) {
    super("steps-refused", undefined, { row: (steps[0]?.index ?? 0) + 1, count: steps.length });
    this.name = "RefusedSteps";
  }
}
