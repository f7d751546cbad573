import "server-only";
import { database } from "@/lib/db/client";
import { mentionedIn, nameables, withNames } from "./text";

/** The note in which someone is named: of an entry, which the record has, or of a task. */
export type MentionPlace =
  | { entryId: string }
  | { task: { id: string; title: string; note: string | null; countryCode: string | null } };

/** A mention that waits for someone to see it. */
export type OpenMention = { id: string; version: number; byId: string | null; at: Date; place: MentionPlace };

/** Where someone is named and has not said that they saw it, the newest first; not where the name was taken out again. */
export async function openMentions(userId: string): Promise<OpenMention[]> {
  const db = await database();
  const rows = await db.mention.findMany({
    where: {
      userId,
      seenAt: null,
      OR: [{ entry: { removedAt: null } }, { task: { removedAt: null } }],
    },
    select: {
      id: true,
      version: true,
      byId: true,
      at: true,
      entry: { select: { id: true, internalNote: true } },
      task: { select: { id: true, title: true, note: true, countryCode: true } },
    },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take: 50,
  });
  const still = rows.filter(({ entry, task }) =>
    mentionedIn(entry ? entry.internalNote : task?.note).includes(userId),
  );
  const tasks = await notesRead(still.flatMap(({ task }) => task ?? []));
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  return still.flatMap(({ entry, task, ...row }): OpenMention[] => {
    const read = task ? taskOf.get(task.id) : undefined;
    if (entry) return [{ ...row, place: { entryId: entry.id } }];
    return read ? [{ ...row, place: { task: read } }] : [];
  });
}

/** Things with a note, as it is read: with the names of whoever is named in it. Nobody is asked for where it names nobody. */
export async function notesRead<Row extends { note: string | null }>(rows: readonly Row[]): Promise<Row[]> {
  if (!rows.some(({ note }) => mentionedIn(note).length > 0)) return [...rows];
  const db = await database();
  const people = await db.user.findMany({ select: { id: true, name: true, email: true } });
  const names = new Map(nameables(people).map(({ id, name }) => [id, name]));
  return rows.map((row) => ({ ...row, note: row.note && withNames(row.note, (id) => names.get(id)) }));
}

/** Who can be named in a note, by the words that stand after the `@`: everyone whose account is open but oneself. */
export async function listColleagues(self: string) {
  const db = await database();
  const rows = await db.user.findMany({ select: { id: true, name: true, email: true, disabledAt: true } });
  const open = new Set(rows.flatMap(({ id, disabledAt }) => (disabledAt ? [] : [id])));
  return nameables(rows).filter(({ id }) => open.has(id) && id !== self);
}
