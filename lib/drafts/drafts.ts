import "server-only";
import { newId } from "@/lib/base/ids";
import { database, type Transaction } from "@/lib/db/client";
import { DraftContent, draftDays, type KeepDraft, mostDrafts } from "./schema";

/**
 * Drafts: what someone has begun to type, kept for them alone. They are no part of the record: no versions, no line on the
 * log, in no export. A draft goes when its form is saved, with whoever wrote it, with the person that it is about, and
 * after thirty days.
 */
export type Draft = { content: DraftContent; tab: string; savedAt: Date };

const tooOld = (now: Date): Date => new Date(now.getTime() - draftDays * 24 * 3600_000);

/** So long after its last draft someone counts as still writing, in milliseconds. */
const presentFor = 2 * 60_000;
const lastFresh = (now: Date): Date => new Date(now.getTime() - presentFor);

/** Someone else who is changing the same thing just now, and since when. */
export type Writer = { name: string; since: Date };

/**
 * Who else is changing a thing just now, who began first coming first. It is told by the freshness of their drafts alone,
 * never what stands in them; of something new nothing is told, for two new ones are not the same.
 */
export async function othersWriting(form: string, userId: string, now = new Date()): Promise<Writer[]> {
  if (form.split(":")[1] === "new") return [];
  const db = await database();
  const rows = await db.formDraft.findMany({
    where: {
      form,
      userId: { not: userId },
      savedAt: { gte: lastFresh(now) },
      user: { disabledAt: null },
    },
    select: { begunAt: true, savedAt: true, user: { select: { name: true, email: true } } },
    orderBy: [{ begunAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ begunAt, savedAt, user }) => ({
    name: user.name ?? user.email,
    since: begunAt ?? savedAt,
  }));
}

/** The draft that someone has of a form. One that a form of today cannot have written is none. */
export async function findDraft(userId: string, form: string, now = new Date()): Promise<Draft | null> {
  const db = await database();
  const row = await db.formDraft.findUnique({
    where: { userId_form: { userId, form } },
    select: { content: true, tab: true, savedAt: true },
  });
  if (!row || row.savedAt < tooOld(now)) return null;
  const content = DraftContent.safeParse(row.content);
  return content.success ? { ...row, content: content.data } : null;
}

/**
 * Keeps a draft in place of the one before; of two that are written at once the later stays.
 * @returns whether the one before came from another open form, which does not know of this one
 */
export async function keepDraft(
  userId: string,
  draft: KeepDraft,
  now = new Date(),
): Promise<{ other: boolean }> {
  const db = await database();
  const needsOne = draft.leaving === true && draft.instead !== null;
  const [row] = await db.$queryRaw<{ before: string | null }[]>`
    INSERT INTO "FormDraft" ("id", "userId", "form", "tab", "content", "begunAt", "savedAt")
    SELECT ${newId()}::text, ${userId}::text, ${draft.form}::text, ${draft.tab}::text,
           ${JSON.stringify(draft.content)}::jsonb, ${now.toISOString()}::timestamp, ${now.toISOString()}::timestamp
     WHERE NOT ${needsOne}::boolean
        OR EXISTS (SELECT FROM "FormDraft" WHERE "userId" = ${userId} AND "form" = ${draft.form} FOR UPDATE)
    ON CONFLICT ("userId", "form") DO UPDATE
      SET "tab" = EXCLUDED."tab", "content" = EXCLUDED."content", "savedAt" = EXCLUDED."savedAt",
          "begunAt" = CASE WHEN "FormDraft"."savedAt" >= ${lastFresh(now).toISOString()}::timestamp
                           THEN coalesce("FormDraft"."begunAt", EXCLUDED."begunAt") ELSE EXCLUDED."begunAt" END
      WHERE NOT ${draft.unlessThere} OR "FormDraft"."tab" = EXCLUDED."tab"
    RETURNING (SELECT "tab" FROM "FormDraft" WHERE "userId" = ${userId} AND "form" = ${draft.form}) AS before`;
  const before = row?.before ?? null;
  await forgetOldDrafts(now);
  const beyond = await db.formDraft.findMany({
    where: { userId },
    orderBy: [{ savedAt: "desc" }, { id: "asc" }],
    skip: mostDrafts,
    select: { id: true },
  });
  if (beyond.length > 0) await db.formDraft.deleteMany({ where: { id: { in: beyond.map(({ id }) => id) } } });
  return { other: before !== null && before !== draft.tab && before !== draft.instead };
}

/** Drops the draft that someone has of a form. */
export async function dropDraft(userId: string, form: string): Promise<void> {
  const db = await database();
  await db.formDraft.deleteMany({ where: { userId, form } });
}

/** Drops what nobody has gone on with for thirty days. */
export async function forgetOldDrafts(now = new Date()): Promise<void> {
  const db = await database();
  await db.formDraft.deleteMany({ where: { savedAt: { lt: tooOld(now) } } });
}

/** Drops everything that someone has begun, with their account. */
export const dropDraftsOf = (tx: Transaction, userId: string) =>
  tx.formDraft.deleteMany({ where: { userId } });

/** Drops what anyone has begun to change of one thing, such as a person who is erased. */
export const dropDraftsAbout = (tx: Transaction, form: string) =>
  tx.formDraft.deleteMany({ where: { form } });
