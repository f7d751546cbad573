import "server-only";
import type { Transaction } from "@/lib/db/client";
import { database } from "@/lib/db/client";
import { append, type Change } from "@/lib/record/append";
import { isPersonal, type SubjectType, storedAs, subjectTypes } from "@/lib/record/subjects";
import engagements from "@/prisma/seed/engagements.json";

/** So many are written at once. */
const atOnce = 200;
const upgrade = { id: null, role: "administrator", origin: "upgrade" } as const;

/**
 * Gives the people of an installation that is older than seals a version that is sealed, so that an exchanged password
 * or role shows from then on. Each is written on through the log like any change.
 */
export async function sealPeople(): Promise<void> {
  const db = await database();
  for (const type of subjectTypes.filter(isPersonal)) {
    for (;;) {
      const done = await db.$transaction(async (tx) => {
        const changes = await unsealed(tx, type);
        await append(tx, changes, {
          actor: upgrade,
          act: "upgrade:seal",
          now: new Date(),
        });
        return changes.length < atOnce;
      });
      if (done) break;
    }
  }
}

async function unsealed(tx: Transaction, type: SubjectType): Promise<Change[]> {
  const { model, key } = storedAs(type);
  const rows = await tx.$queryRawUnsafe<{ id: string; version: number }[]>(
    `SELECT t."${key}" AS id, t."version" AS version FROM "${model}" t
      WHERE NOT EXISTS (SELECT 1 FROM "Seal" s WHERE s."subjectType" = $1 AND s."subjectId" = t."${key}")
      ORDER BY 1 LIMIT ${atOnce}`,
    type,
  );
  return rows.map(({ id, version }) => ({ type, id, expect: version }));
}

const topics = new Map(engagements.map(({ id, entry }) => [id, entry.topic]));

/**
 * Says what the shipped engagements were on, in an installation that is older than topics. Where someone has
 * taken one out since, it stays out.
 */
export async function sayTopics(): Promise<void> {
  const db = await database();
  await db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; version: number }[]>`
      SELECT e."id", e."version" FROM "Entry" e
       WHERE e."kind" = 'engagement' AND e."removedAt" IS NULL AND e."topic" IS NULL
         AND e."id" = ANY(${[...topics.keys()]})
         AND NOT EXISTS (SELECT FROM "Version" v WHERE v."subjectType" = 'entry' AND v."subjectId" = e."id"
                          AND v."snapshot" ->> 'topic' IS NOT NULL)`;
    const changes = rows.map(
      ({ id, version }): Change => ({ type: "entry", id, expect: version, data: { topic: topics.get(id) } }),
    );
    await append(tx, changes, { actor: upgrade, act: "upgrade:topic", now: new Date() });
  });
}
