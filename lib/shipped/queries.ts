import "server-only";
import { type Difference, differences } from "@/lib/base/differences";
import { database } from "@/lib/db/client";
import type { Section } from "@/lib/exchange/campaign-file";
import { subjectsOf } from "@/lib/exchange/row-subjects";
import { entrySubject } from "@/lib/log/subjects";
import { readSubjects, type Snapshot } from "@/lib/subject/rows";
import { shippedNow } from "./campaign";
import { taken } from "./merge";
import { type Undecided, undecidedIn, undecidedKey } from "./undecided";

/** A row that waits for staff, with what stands and what it would become. */
export type Waiting = Undecided & {
  section: Section;
  /** The kind of what stands. */
  type: string;
  /** What stands; null where nothing does. */
  current: Snapshot | null;
  /** What it would become; null where it would be removed. */
  shipped: Record<string, unknown> | null;
  differences: Difference[];
};

/** How many rows an upgrade left to staff that nobody has settled yet. */
export async function countUndecided(): Promise<number> {
  return new Set((await waitingRows()).map(({ section, id }) => `${section} ${id}`)).size;
}

async function undecidedNow(): Promise<Undecided[]> {
  const db = await database();
  const setting = await db.setting.findUnique({ where: { key: undecidedKey }, select: { value: true } });
  return undecidedIn(setting?.value).filter(({ kept }) => kept === undefined);
}

/** The rows that an upgrade left to staff. */
export async function waitingRows(): Promise<Waiting[]> {
  const undecided = await undecidedNow();
  if (undecided.length === 0) return [];
  const db = await database();
  const subjects = subjectsOf(shippedNow());
  return db.$transaction(async (tx) => {
    const rows: Waiting[] = [];
    for (const one of undecided) {
      const section = one.section as Section;
      const own = subjects.filter((subject) => subject.section === section && subject.rowId === one.id);
      // A document is shown with its versions, each a row of its own.
      for (const { subject, id, content } of own.length > 0 ? own : [retiredSubject(one.id)]) {
        const current = (await readSubjects(tx, subject, [id])).get(id)?.snapshot ?? null;
        const shipped = content && (current ? taken(content, current) : content);
        const before = current && content ? shippedFieldsOf(current, content) : current;
        const found = shipped ? differences(before, shipped) : [];
        if (shipped && found.length === 0) continue;
        rows.push({ ...one, section, type: subject.type, current, shipped, differences: found });
      }
    }
    return rows;
  });
}

const retiredSubject = (id: string) => ({ subject: entrySubject, id, content: null });

const shippedFieldsOf = (current: Snapshot, content: Record<string, unknown>): Snapshot =>
  Object.fromEntries(Object.keys(content).map((field) => [field, current[field]]));
