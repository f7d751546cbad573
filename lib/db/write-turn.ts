import "server-only";
import { Gate } from "@/lib/gate";
import { Refusal } from "@/lib/refusal";

// Each writer holds a connection while it waits for the one lock of the log: too many at once, and they would take the
// connections from those who read, and time each other out. One gate for the process, however many copies of this module
// a bundler makes.
const slot = globalThis as { [key: symbol]: Gate | undefined };
const key = Symbol.for("recognition-tracker.write-gate");
slot[key] ??= new Gate(4, 2_000);
const gate = slot[key];

/** Errors after which the same transaction may well succeed: it stood in another's way, or waited too long for it. */
const passing = new Set(["40001", "40P01", "55P03", "P2024", "P2028", "P2034"]);

/** Whether an error, or what caused it, has one of these codes. */
function hasCode(error: unknown, codes: ReadonlySet<string>, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 6) return false;
  const { code, originalCode, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  return (
    codes.has(String(code)) ||
    codes.has(String(originalCode)) ||
    [cause, meta, driverAdapterError].some((inner) => hasCode(inner, codes, depth + 1))
  );
}

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
        if (!hasCode(error, passing)) throw error;
        if (attempt === tries) throw new Refusal("busy");
      }
    }
  });
