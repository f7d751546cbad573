import "server-only";
import type { Transaction } from "@/lib/db/client";
import { chunks, type Snapshot } from "@/lib/subject/rows";
import type { Subject } from "@/lib/subject/subject";

/** The act by which staff took over what the shipped campaign says, on lines of November 2026; later ones say "upgrade". */
const takingAct = "shipped:take";

/** What the shipped campaign last wrote of each of these subjects: at the first start, at an upgrade, or taken over by staff. */
export async function basesOf(
  tx: Transaction,
  { type }: Subject,
  ids: readonly string[],
): Promise<Map<string, Snapshot>> {
  const bases = new Map<string, Snapshot>();
  for (const part of chunks(ids)) {
    const rows = await tx.$queryRaw<{ id: string; snapshot: Snapshot }[]>`
      SELECT DISTINCT ON (v."subjectId") v."subjectId" AS id, v."snapshot" AS snapshot
        FROM "Version" v
        JOIN "AuditLine" a ON a."subjectType" = v."subjectType" AND a."subjectId" = v."subjectId"
                          AND a."number" = v."number"
       WHERE v."subjectType" = ${type} AND v."subjectId" = ANY(${part})
         AND (a."origin" IN ('seed', 'upgrade') OR v."act" = ${takingAct})
       ORDER BY v."subjectId", v."number" DESC`;
    for (const { id, snapshot } of rows) bases.set(id, snapshot);
  }
  return bases;
}
