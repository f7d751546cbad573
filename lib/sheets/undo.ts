import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { inLanguages } from "@/lib/i18n/locales";
import type { Context, Step } from "@/lib/ledger/act";
import { removeEntry, restoreEntryVersion } from "@/lib/log/acts";
import { entrySubject } from "@/lib/log/subjects";
import {
  archiveBody,
  archivePartner,
  editBody,
  editContact,
  editPartner,
  eraseContact,
} from "@/lib/parliaments/acts";
import { editCorrespondence } from "@/lib/parliaments/correspondence/acts";
import { body, contact, correspondence, partner } from "@/lib/parliaments/fields";
import { bodySubject, contactSubject, partnerSubject } from "@/lib/parliaments/subjects";
import { archiveSource } from "@/lib/sources/acts";
import { sourceSubject } from "@/lib/sources/subjects";
import { chunks, type Snapshot } from "@/lib/subject/rows";
import type { Subject } from "@/lib/subject/subject";
import { editTask, removeTask, savePlan } from "@/lib/tasks/acts";
import { plan, task } from "@/lib/tasks/fields";
import { planSubject, taskSubject } from "@/lib/tasks/subjects";
import { translator } from "@/lib/text/translator";

/** What an import wrote: the kind of subject, its id, the version before (null where it is new) and after. */
export type WrittenItem = readonly [type: string, id: string, before: number | null, after: number];

const subjects: Readonly<Record<string, Subject>> = Object.fromEntries(
  [bodySubject, contactSubject, partnerSubject, entrySubject, taskSubject, planSubject].map((subject) => [
    subject.type,
    subject,
  ]),
);

/** @throws Refusal where something was changed after the import, with how many and what of it comes first */
export async function requireUnchanged(
  { see }: Pick<Context, "see">,
  items: readonly WrittenItem[],
): Promise<void> {
  const changed: WrittenItem[] = [];
  for (const item of items) {
    const [type, id, , after] = item;
    const subject = subjects[type];
    const current = subject && (await see(subject, id));
    if (current?.version !== after) changed.push(item);
  }
  if (changed.length > 0) throw new Refusal("import-changed-since", undefined, { count: changed.length });
}

const fieldsOf = (declared: object, snapshot: Snapshot): Record<string, unknown> =>
  Object.fromEntries(Object.keys(declared).map((name) => [name, snapshot[name] ?? null]));

/** How one that was changed is made what it was, and how one that was added goes. */
type Way = {
  back(at: { id: string; version: number }, before: Snapshot, number: number): Step[];
  gone(at: { id: string; version: number }): Step;
};

const reason = inLanguages({
  en: translator("en", "sheets")("undoReason"),
  uk: translator("uk", "sheets")("undoReason"),
  crh: translator("crh", "sheets")("undoReason"),
});

const ways: Readonly<Record<string, Way>> = {
  contact: {
    back: (at, before) => [[editContact, { ...at, contact: fieldsOf(contact, before) }]],
    // Nobody is kept who came in by mistake.
    gone: (at) => [eraseContact, at],
  },
  body: {
    back: (at, before) => [
      [editBody, { ...at, body: { ...fieldsOf(body, before), remark: before.remark ?? {} } }],
      [
        editCorrespondence,
        { id: at.id, version: at.version + 1, correspondence: fieldsOf(correspondence, before) },
      ],
    ],
    gone: (at) => [archiveBody, { ...at, archived: true }],
  },
  partner: {
    back: (at, before) => [[editPartner, { ...at, partner: fieldsOf(partner, before) }]],
    gone: (at) => [archivePartner, { ...at, archived: true }],
  },
  task: {
    back: (at, before) => [[editTask, { ...at, task: fieldsOf(task, before) }]],
    gone: (at) => [removeTask, at],
  },
  // A country whose plan was empty has an empty one again.
  plan: {
    back: (at, before) => [[savePlan, { ...at, plan: fieldsOf(plan, before) }]],
    gone: (at) => [savePlan, { ...at, plan: fieldsOf(plan, {}) }],
  },
  entry: {
    back: (at, _, number) => [[restoreEntryVersion, { ...at, number, correctionReason: reason }]],
    gone: (at) => [removeEntry, { ...at, reason: reason.en }],
  },
};

/** The acts that undo it: those that may be done together, one list after the other. */
export async function undoSteps(
  { tx }: Pick<Context, "tx">,
  items: readonly WrittenItem[],
): Promise<Step[][]> {
  const before = new Map<string, Snapshot>();
  const changed = items.filter(([, , number]) => number !== null);
  for (const part of chunks(changed)) {
    const rows = await tx.version.findMany({
      where: {
        OR: part.map(([subjectType, subjectId, number]) => ({ subjectType, subjectId, number: number ?? 0 })),
      },
      select: { subjectId: true, snapshot: true },
    });
    for (const { subjectId, snapshot } of rows) before.set(subjectId, snapshot as Snapshot);
  }
  const [gone, back, after]: [Step[], Step[], Step[]] = [[], [], []];
  // What was added last may name what was added before it.
  for (const [type, id, number, version] of [...items].reverse()) {
    const way = ways[type];
    if (!way) throw new Error(`nothing undoes a ${type}`);
    if (number === null) {
      gone.push(way.gone({ id, version }));
      continue;
    }
    const snapshot = number === 0 ? {} : before.get(id);
    if (!snapshot) throw new Refusal("import-changed-since", undefined, { count: 1 });
    const [step, next] = way.back({ id, version }, snapshot, number);
    if (step) back.push(step);
    if (next) after.push(next);
  }
  return [gone, back, after];
}

/**
 * The sources that came with what an import wrote, and that nothing else has used and nobody has changed since: they go with
 * it. Asked before anything is undone.
 */
export async function sourcesLeftOver(
  { tx }: Pick<Context, "tx">,
  items: readonly WrittenItem[],
  takenAt: Date,
): Promise<Step[]> {
  const entryIds = new Set(items.flatMap(([type, id]) => (type === entrySubject.type ? [id] : [])));
  const linked = new Set<string>();
  for (const part of chunks([...entryIds]))
    for (const { sourceId } of await tx.entrySource.findMany({ where: { entryId: { in: part } } }))
      linked.add(sourceId);
  const left: Step[] = [];
  for (const part of chunks([...linked])) {
    const made = await tx.version.findMany({
      where: { subjectType: sourceSubject.type, subjectId: { in: part }, number: 1, at: takenAt },
      select: { subjectId: true },
    });
    const sources = await tx.source.findMany({
      where: {
        ...{ id: { in: made.map(({ subjectId }) => subjectId) }, version: 1, archivedAt: null },
        ...{ listings: { none: {} }, documents: { none: {} } },
      },
      select: { id: true, version: true, entries: { select: { entryId: true } } },
      orderBy: { id: "asc" },
    });
    for (const { id, version, entries } of sources)
      if (entries.every(({ entryId }) => entryIds.has(entryId)))
        left.push([archiveSource, { id, version, archived: true }]);
  }
  return left;
}
