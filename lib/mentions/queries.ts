import "server-only";
import { database } from "@/lib/db/client";
import { mentionedIn, nameables } from "./text";

/** A mention that waits for someone to see it. */
export type OpenMention = { id: string; version: number; entryId: string; byId: string | null; at: Date };

/** Where someone is named and has not said that they saw it, the newest first; not where the name was taken out again. */
export async function openMentions(userId: string): Promise<OpenMention[]> {
  const db = await database();
  const rows = await db.mention.findMany({
    where: { userId, seenAt: null, entry: { removedAt: null } },
    select: {
      id: true,
      version: true,
      entryId: true,
      byId: true,
      at: true,
      entry: { select: { internalNote: true } },
    },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take: 50,
  });
  return rows.flatMap(({ entry, ...row }) => (mentionedIn(entry.internalNote).includes(userId) ? [row] : []));
}

/** Who can be named in a note, by the words that stand after the `@`: everyone whose account is open but oneself. */
export async function listColleagues(self: string) {
  const db = await database();
  const rows = await db.user.findMany({ select: { id: true, name: true, email: true, disabledAt: true } });
  const open = new Set(rows.flatMap(({ id, disabledAt }) => (disabledAt ? [] : [id])));
  return nameables(rows).filter(({ id }) => open.has(id) && id !== self);
}
