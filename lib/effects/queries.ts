import "server-only";
import { database } from "@/lib/db/client";

/** An effect that was given up, for administrators. */
export type GivenUpEffect = {
  id: string;
  effect: string;
  /** When the act was performed that it follows from. */
  at: Date;
  attempts: number;
  failedAt: Date;
  /** What the last attempt said. */
  error: string;
};

/** Effects that were given up, the oldest first. The caller checks the right. */
export async function givenUpEffects(): Promise<GivenUpEffect[]> {
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

export async function countGivenUp(): Promise<number> {
  const db = await database();
  return db.outbox.count({ where: { failedAt: { not: null } } });
}
