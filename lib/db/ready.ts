import "server-only";
import { database } from "./client";

/** Whether the database answers a question within a time, in milliseconds. Never throws. */
export async function databaseAnswers(withinMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, withinMs, false);
  });
  try {
    return await Promise.race([answer(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

async function answer(): Promise<boolean> {
  const db = await database();
  await db.$queryRaw`SELECT 1`;
  return true;
}
