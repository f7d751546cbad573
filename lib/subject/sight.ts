import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { Change } from "./change";
import { readSubjects, type Snapshot } from "./rows";
import type { Subject } from "./subject";

/** Subjects by their ids, as an act says beforehand that it will look at them. */
export type Look = readonly [subject: Subject, ids: readonly (string | null | undefined)[]];

/**
 * What the acts of one transaction see of subjects, by id: what stands, and what acts before them have decided, also
 * while that is not written yet. Each is read once, and many at once where they are named beforehand.
 */
export function sightOf(tx: Transaction) {
  const known = new Map<Subject, Map<string, Snapshot | null>>();
  const of = (subject: Subject) => {
    const rows = known.get(subject) ?? new Map<string, Snapshot | null>();
    known.set(subject, rows);
    return rows;
  };

  async function load(subject: Subject, ids: readonly (string | null | undefined)[]): Promise<void> {
    const rows = of(subject);
    const missing = [...new Set(ids)].filter((id): id is string => Boolean(id) && !rows.has(id as string));
    if (missing.length === 0) return;
    const found = await readSubjects(tx, subject, missing);
    for (const id of missing) rows.set(id, found.get(id)?.snapshot ?? null);
  }

  return {
    /** Reads many at once. */
    async prepare(looks: Iterable<Look>): Promise<void> {
      const wanted = new Map<Subject, (string | null | undefined)[]>();
      for (const [subject, ids] of looks) {
        const list = wanted.get(subject) ?? [];
        for (const id of ids) list.push(id);
        wanted.set(subject, list);
      }
      for (const [subject, ids] of wanted) await load(subject, ids);
    },

    /** One subject; null when there is none. */
    async see(subject: Subject, id: string): Promise<Snapshot | null> {
      await load(subject, [id]);
      return of(subject).get(id) ?? null;
    },

    /** Takes in what was decided, so that whoever comes next sees it before it is written. */
    decided({ subject, id, expect, data = {}, links = {} }: Change): void {
      const rows = of(subject);
      const before = rows.get(id);
      // What nobody has looked at is read when somebody does: it is written by then.
      if (!before && expect !== null) return;
      const lists = Object.entries(links).map(([name, items = []]) => {
        const link = subject.links[name];
        const ids = link?.also
          ? items.map((one) => ({ id: one.id, context: one.context ?? false }))
          : items.map((one) => one.id);
        return [name, link?.ordered ? ids : [...(ids as string[])].sort()];
      });
      const own =
        expect === null ? Object.fromEntries(Object.keys(subject.links).map((name) => [name, []])) : before;
      const now: Snapshot = {
        ...own,
        [subject.key]: id,
        ...data,
        ...Object.fromEntries(lists),
        version: (expect ?? 0) + 1,
      };
      for (const [name, link] of Object.entries(subject.links))
        if (link.sparse && (now[name] as unknown[] | undefined)?.length === 0) delete now[name];
      for (const column of Object.keys(now))
        if (now[column] === null || now[column] === undefined) delete now[column];
        else if (now[column] instanceof Date) now[column] = now[column].toISOString();
      for (const column of subject.secret) delete now[column];
      rows.set(id, now);
    },

    /** Takes in how it was written. */
    written(subject: Subject, id: string, snapshot: Snapshot): void {
      of(subject).set(id, snapshot);
    },
  };
}
export type Sight = ReturnType<typeof sightOf>;
