import { unguarded } from "@/lib/audit/guards";
import type { Database, Transaction } from "@/lib/db/client";

/** Writes rows without their log, past the guards of the database: for what a test needs to stand there at once. */
export const behindTheLog = <Value>(
  db: Database,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> =>
  db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(unguarded);
    return await work(tx);
  });
