import "server-only";
import { newId } from "@/lib/base/ids";
import { database, type Transaction } from "@/lib/db/client";
import { DraftContent, type DropDrafts, draftDays, type KeepDraft, mostDrafts, mostOffered } from "./schema";

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
 * What others are changing just now, by the form, and who, who began first coming first. It is told by the freshness of their
 * drafts alone, never what stands in them; of something new nothing is told, for two new ones are not the same.
 * @param form of one thing alone
 */
export async function writersBeside(
  userId: string,
  now = new Date(),
  form?: string,
): Promise<Map<string, Writer[]>> {
  const db = await database();
  const rows = await db.formDraft.findMany({
    where: {
      ...(form ? { form } : {}),
      userId: { not: userId },
      savedAt: { gte: lastFresh(now) },
      user: { disabledAt: null },
    },
    select: {
      form: true,
      begunAt: true,
      savedAt: true,
      user: { select: { id: true, name: true, email: true } },
    },
    orderBy: [{ begunAt: "asc" }, { id: "asc" }],
  });
  const writing = new Map<string, Writer[]>();
  const told = new Set<string>();
  for (const { form, begunAt, savedAt, user } of rows) {
    // Whoever has the form open twice is one who writes.
    const key = `${form} ${user.id}`;
    if (told.has(key) || form.split(":")[1] === "new") continue;
    told.add(key);
    const own = writing.get(form) ?? [];
    own.push({ name: user.name ?? user.email, since: begunAt ?? savedAt });
    writing.set(form, own);
  }
  return writing;
}

/** Who else is changing one thing just now. */
export const othersWriting = async (form: string, userId: string, now = new Date()): Promise<Writer[]> =>
  (await writersBeside(userId, now, form)).get(form) ?? [];

/** The drafts that someone has of a form, the newest first. One that a form of today cannot have written is none. */
export async function findDrafts(userId: string, form: string, now = new Date()): Promise<Draft[]> {
  const db = await database();
  const rows = await db.formDraft.findMany({
    where: { userId, form, savedAt: { gte: tooOld(now) } },
    select: { content: true, tab: true, savedAt: true },
    orderBy: [{ savedAt: "desc" }, { id: "asc" }],
    take: mostOffered,
  });
  return rows.flatMap((row) => {
    const content = DraftContent.safeParse(row.content);
    return content.success ? [{ ...row, content: content.data }] : [];
  });
}

/**
 * Keeps a draft in place of what the same open form has sent before, and of the one that was taken up in it.
 * @returns the other open forms that have just kept theirs of the same
 */
export async function keepDraft(
  userId: string,
  draft: KeepDraft,
  now = new Date(),
): Promise<{ others: string[] }> {
  const db = await database();
  const fresh = lastFresh(now).toISOString();
  await db.$executeRaw`
    WITH taken AS (
      DELETE FROM "FormDraft" WHERE "userId" = ${userId} AND "form" = ${draft.form} AND "tab" = ${draft.instead}
      RETURNING "begunAt", "savedAt"
    )
    INSERT INTO "FormDraft" ("id", "userId", "form", "tab", "content", "begunAt", "savedAt")
    SELECT ${newId()}::text, ${userId}::text, ${draft.form}::text, ${draft.tab}::text,
           ${JSON.stringify(draft.content)}::jsonb,
           coalesce((SELECT "begunAt" FROM taken WHERE "savedAt" >= ${fresh}::timestamp), ${now.toISOString()}::timestamp),
           ${now.toISOString()}::timestamp
     WHERE NOT ${draft.onlyGoingOn}::boolean OR EXISTS (SELECT FROM taken)
        OR EXISTS (SELECT FROM "FormDraft"
                    WHERE "userId" = ${userId} AND "form" = ${draft.form} AND "tab" = ${draft.tab} FOR UPDATE)
    ON CONFLICT ("userId", "form", "tab") DO UPDATE
      SET "content" = EXCLUDED."content", "savedAt" = EXCLUDED."savedAt",
          "begunAt" = CASE WHEN "FormDraft"."savedAt" >= ${fresh}::timestamp
                           THEN coalesce("FormDraft"."begunAt", EXCLUDED."begunAt") ELSE EXCLUDED."begunAt" END`;
  await forgetOldDrafts(now);
  const all = await db.formDraft.findMany({
    where: { userId },
    orderBy: [{ savedAt: "desc" }, { id: "asc" }],
    select: { id: true, form: true, tab: true, savedAt: true },
  });
  const beyond = all.slice(mostDrafts).map(({ id }) => id);
  if (beyond.length > 0) await db.formDraft.deleteMany({ where: { id: { in: beyond } } });
  const others = all.filter(
    ({ form, tab, savedAt }) => form === draft.form && tab !== draft.tab && savedAt >= lastFresh(now),
  );
  return { others: others.map(({ tab }) => tab) };
}

/** Drops drafts that someone has of a form. */
export async function dropDrafts(userId: string, { form, drop }: DropDrafts): Promise<void> {
  const db = await database();
  await db.formDraft.deleteMany({ where: { userId, form, tab: { in: drop } } });
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
