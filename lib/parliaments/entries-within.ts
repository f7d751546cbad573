import "server-only";
import { Refusal } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import { type Life, notThereOn } from "./body-life";

/**
 * No entry of these bodies, or of what becomes one of them, has a day on which it was not there yet, or no longer.
 * @throws Refusal at the day of the body that does not fit
 */
export async function requireEntriesWithin(
  tx: Transaction,
  bodyIds: readonly string[],
  body: Life,
): Promise<void> {
  if (!body.foundedOn && !body.endedOn) return;
  const entries = await tx.entry.findMany({
    where: { bodyId: { in: [...bodyIds] }, removedAt: null },
    select: { occurredOn: true },
    orderBy: { countsFrom: "asc" },
  });
  for (const { occurredOn } of entries) {
    const absent = notThereOn(body, occurredOn);
    if (absent)
      throw new Refusal(
        absent === "body-ended" ? "entries-after-end" : "entries-before-founding",
        absent === "body-ended" ? "endedOn" : "foundedOn",
        { date: occurredOn },
      );
  }
}
