import type { Day } from "@/lib/calendar/edtf";
import type { Transaction } from "@/lib/db/client";
import type { Seen } from "@/lib/standing/effect";
import type { ActingBody, EntryId, ProceedingFacts } from "@/lib/standing/entry";
import { standing } from "@/lib/standing/standing";

type Row = Omit<ProceedingFacts, "body" | "kind"> & {
  bodyId: string | null;
  bodyKind: ActingBody["kind"];
  chamberRole: ActingBody["chamberRole"];
  parentId: string | null;
};

/** What has been written in a transaction and is not on the log yet was logged last. */
const last = Number.MAX_SAFE_INTEGER;

/**
 * Who is counted as having recognised, as the tables stand: only what the public sees of proceedings is read, by which alone
 * the rules count. For asking inside a transaction, before and after it has written; a test holds it against the public
 * record.
 */
export async function recognitionsIn(tx: Transaction, today: Day): Promise<Seen> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e."id", e."occurredOn", e."countsFrom", e."step"::text AS "step", e."form"::text AS "form",
           e."wording"::text AS "wording", e."scheduledFor", e."calledOffOn", e."continuesId", e."bodyId",
           b."kind"::text AS "bodyKind", b."chamberRole"::text AS "chamberRole", b."parentId",
           ARRAY(SELECT "countryCode"::text FROM "EntryCountry" WHERE "entryId" = e."id" ORDER BY "countryCode") AS "countries",
           (SELECT min(a."seq") FROM "AuditLine" a WHERE a."subjectType" = 'entry' AND a."subjectId" = e."id")
             AS "loggedAs"
      FROM "Entry" e LEFT JOIN "Body" b ON b."id" = e."bodyId"
     WHERE e."kind" = 'proceeding' AND e."visibility" = 'public' AND e."removedAt" IS NULL`;
  const shown = new Set<EntryId>(rows.map(({ id }) => id));
  const facts = rows.map(
    ({ bodyId, bodyKind, chamberRole, parentId, ...row }): ProceedingFacts => ({
      ...row,
      kind: "proceeding",
      body: bodyId === null ? null : { id: bodyId, kind: bodyKind, chamberRole, parentId },
      // A link to what is not public is not known to the public.
      continuesId: row.continuesId !== null && shown.has(row.continuesId) ? row.continuesId : null,
      loggedAs: row.loggedAs ?? last,
    }),
  );
  const listed = await tx.targetListing.findMany({
    where: { removedAt: null },
    select: { countryCode: true },
  });
  return {
    standings: standing(facts, today, today),
    targets: new Set(listed.map(({ countryCode }) => countryCode)),
  };
}

type Weighed = { id: string; expect: number | null; data?: Record<string, unknown> };

/** Whether changes of entries may change who is counted: some are of proceedings. */
export async function proceedingsAmong(tx: Transaction, changes: readonly Weighed[]): Promise<boolean> {
  if (changes.some(({ expect, data }) => expect === null && data?.kind === "proceeding")) return true;
  const ids = changes.flatMap(({ id, expect }) => (expect === null ? [] : [id]));
  for (let at = 0; at < ids.length; at += 1000) {
    const where = { id: { in: ids.slice(at, at + 1000) }, kind: "proceeding" } as const;
    if ((await tx.entry.findFirst({ where, select: { id: true } })) !== null) return true;
  }
  return false;
}
