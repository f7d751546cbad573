import "server-only";
import { Gate } from "@/lib/base/gate";
import { ofProcess } from "@/lib/base/of-process";
import { Refusal } from "@/lib/base/refusal";
import { outageOf } from "./outage";

// Each writer holds a connection while it waits for the one lock of the log: too many at once, and they would take the
// connections from those who read, and time each other out.
const gate = ofProcess("write-gate", () => new Gate(4, 2_000));

const tries = 4;

/**
 * Runs one writing transaction when it is its turn, and again when it stood in another's way.
 * @throws Refusal `busy` when that does not help: nothing was written then
 */
export const inWriteTurn = <Value>(transaction: () => Promise<Value>): Promise<Value> =>
  gate.run(async () => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await transaction();
      } catch (error) {
        // It stood in another's way, or waited too long for it: the same transaction may well succeed.
        if (outageOf(error) !== "busy") throw error;
        if (attempt === tries) throw new Refusal("busy");
      }
    }
  });
