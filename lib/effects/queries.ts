import "server-only";
import { database } from "@/lib/db/client";

/**
 * Effects that were given up, the oldest first, with the moment of the act that each follows from and what the last attempt
 * said. The caller checks the right.
 */
export async function givenUpEffects() {
  const db = await database();
  const rows = await db.outbox.findMany({
    where: { failedAt: { not: null } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: 200,
  });
  return rows.flatMap(({ id, effect, at, attempts, failedAt, error }) =>
    failedAt ? [{ id, effect, at, attempts, failedAt, error: error ?? "" }] : [],
  );
}

export type GivenUpEffect = Awaited<ReturnType<typeof givenUpEffects>>[number];

export async function countGivenUp(): Promise<number> {
  const db = await database();
  return db.outbox.count({ where: { failedAt: { not: null } } });
}
