import "server-only";
import { setTimeout } from "node:timers/promises";
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
  try {
    await Promise.race([recordsLoad(), setTimeout(withinMs, undefined, { ref: false })]);
    return "ready";
  } catch (error) {
    console.error("the record cannot be loaded:", error);
    return "the record cannot be loaded";
  }
}
