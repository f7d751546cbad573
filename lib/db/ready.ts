import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { database } from "./client";

/** Whether the database answers a question within a time, in milliseconds. Never throws. */
export const databaseAnswers = (withinMs: number): Promise<boolean> =>
  Promise.race([answer(), sleep(withinMs, false, { ref: false })]).catch(() => false);

async function answer(): Promise<boolean> {
  const db = await database();
  await db.$queryRaw`SELECT 1`;
  return true;
}
