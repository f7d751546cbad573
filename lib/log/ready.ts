import "server-only";
import { databaseAnswers } from "@/lib/db/ready";
import { recordsLoad } from "./queries";

/** What keeps this process from answering, if anything does. */
export type Readiness = "ready" | "the database does not answer" | "the record cannot be loaded";

/**
 * Whether it can answer: the database does, and the record loads from it. One that is still being read is at work, not
 * broken.
 */
export async function readiness(withinMs: number): Promise<Readiness> {
  if (!(await databaseAnswers(withinMs))) return "the database does not answer";
  let timer: NodeJS.Timeout | undefined;
  const atWork = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, withinMs);
  });
  try {
    await Promise.race([recordsLoad(), atWork]);
    return "ready";
  } catch (error) {
    console.error("the record cannot be loaded:", error);
    return "the record cannot be loaded";
  } finally {
    clearTimeout(timer);
  }
}
