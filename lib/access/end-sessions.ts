import "server-only";
import type { Transaction } from "@/lib/db/client";

/** Ends a person's sessions, in the transaction of the change that asks for it; `except` is a `sessionId` to spare. */
export async function endSessionsOf(
  tx: Transaction,
  userId: string,
  now: Date,
  except?: string | null,
): Promise<void> {
  await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(except ? { idHash: { not: except } } : {}) },
    data: { revokedAt: now },
  });
}
