import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { perform } from "@/lib/ledger/perform";
import { exportSomething } from "./acts";
import type { SignedIn } from "./session";

/**
 * Puts on the log that someone takes a report or a kept file along. Where nothing can be written, on a full disk, they
 * can still read, and the console says so.
 */
export async function noteExport(
  actor: SignedIn,
  act: "report:export" | "file:export" | "list:export",
  id: string,
): Promise<void> {
  try {
    await perform({ userId: actor.id }, exportSomething, { act, id });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${act} of ${id} could not be put on the log: ${error.key}`);
  }
}
