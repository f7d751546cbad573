import "server-only";
import { bookkeeping } from "@/lib/base/differences";
import type { Transaction } from "@/lib/db/client";
import { type CampaignFile, type Section, sections } from "@/lib/exchange/campaign-file";
import { type RowSubject, subjectsOf } from "@/lib/exchange/row-subjects";
import { everyQuestion, takeRows } from "@/lib/exchange/take-rows";
import type { Context } from "@/lib/ledger/act";
import type { QuestionKey } from "@/lib/ledger/questions";
import { entryRemoved } from "@/lib/log/entry-changes";
import { entrySubject } from "@/lib/log/subjects";
import { knownPages } from "@/lib/sources/same-page";
import { sourceSubject } from "@/lib/sources/subjects";
import type { Change } from "@/lib/subject/change";
import { readSubjects, type Snapshot } from "@/lib/subject/rows";
import type { Subject } from "@/lib/subject/subject";
import { basesOf } from "./base";
import { withoutKnownPartners } from "./known-partners";
import { merged, saysTheSame, taken } from "./merge";
import type { Undecided } from "./undecided";

/** Rows that the shipped campaign holds no more, with the reason that is shown. */
export type Retired = { section: "entries"; ids: string[]; reason: { en: string; uk?: string } }[];

/** `changes` are still to be written. */
export type Followed = { changes: Change[]; undecided: Undecided[] };

/** Asked of a new entry, these say that staff have probably logged it themselves. */
const alike: readonly QuestionKey[] = ["same-act", "same-entry"];

/**
 * Takes over what the shipped campaign says now: new rows, and of the others what staff have not changed. What they changed stays, and is listed where the campaign says something else.
 * @param file parsed; it is changed in place
 */
export async function follow(file: CampaignFile, retired: Retired, context: Context): Promise<Followed> {
  const { tx } = context;
  const undecided: Undecided[] = [];
  const note = (section: Section, id: string, reason: Undecided["reason"]) => {
    if (!undecided.some((one) => one.section === section && one.id === id))
      undecided.push({ section, id, reason });
  };
  await knownPagesIn(file, tx);
  for (const id of await withoutKnownPartners(file, tx)) note("partners", id, "alike");
  const { stored, conflicts } = await mergeInto(file, tx);
  for (const { section, rowId } of conflicts) note(section, rowId, "changed");
  // What is published is staff's decision, once a row is there.
  for (const section of ["partners", "documents", "packages", "entries"] as const)
    for (const row of file[section]) {
      const current = stored.get(`${section.slice(0, -1).replace(/ie$/, "y")} ${row.id}`);
      if (current) row.publish = current.visibility === "public";
    }
  await takeAsFar(file, context, stored, note);
  return { changes: await retire(retired, context, note), undecided };
}

/** A new source whose page staff have added already is that one. */
async function knownPagesIn(file: CampaignFile, tx: Transaction): Promise<void> {
  const ids = file.sources.map(({ id }) => id);
  const known = await readSubjects(tx, sourceSubject, ids);
  const urls = file.sources.map(({ url }) => url);
  const pages = await knownPages(tx, urls);
  const other = new Map<string, string>();
  for (const { id, url } of file.sources) {
    if (known.has(id) || !url) continue;
    const { same } = pages.matchOf(url);
    if (same) other.set(id, same.id);
  }
  if (other.size === 0) return;
  file.sources = file.sources.filter(({ id }) => !other.has(id));
  const replace = (links: { id?: string | null | undefined }[]) => {
    for (const link of links) if (link.id) link.id = other.get(link.id) ?? link.id;
  };
  for (const { sources } of file.partners) replace(sources ?? []);
  for (const { sources } of file.documents) replace(sources);
  for (const { sources, contextSources } of file.listings) replace([...sources, ...contextSources]);
  for (const { entry } of file.entries) replace(entry.sources);
}

/**
 * The file with one row of it: as it is shipped, but with what staff have added in fields that the shipped campaign leaves
 * empty, and as public as it stands.
 */
export async function onlyRow(
  file: CampaignFile,
  row: Pick<Undecided, "section" | "id">,
  tx: Transaction,
): Promise<CampaignFile> {
  await knownPagesIn(file, tx);
  for (const section of sections) {
    const rows = file[section] as { id: string }[];
    rows.splice(0, rows.length, ...rows.filter(({ id }) => section === row.section && id === row.id));
  }
  for (const subject of subjectsOf(file)) {
    const current = (await readSubjects(tx, subject.subject, [subject.id])).get(subject.id)?.snapshot;
    if (!current) continue;
    subject.put(taken(subject.content, current));
    const shown = [...file.partners, ...file.documents, ...file.packages, ...file.entries];
    for (const one of shown) one.publish = current.visibility === "public";
  }
  return file;
}

/** Puts into every row what staff have changed of it. */
async function mergeInto(
  file: CampaignFile,
  tx: Transaction,
): Promise<{ stored: Map<string, Snapshot>; conflicts: RowSubject[] }> {
  const stored = new Map<string, Snapshot>();
  const conflicts: RowSubject[] = [];
  const byType = new Map<Subject, RowSubject[]>();
  for (const one of subjectsOf(file)) byType.set(one.subject, [...(byType.get(one.subject) ?? []), one]);
  for (const [type, subjects] of byType) {
    const ids = subjects.map(({ id }) => id);
    const rows = await readSubjects(tx, type, ids);
    const bases = await basesOf(tx, type, ids);
    for (const subject of subjects) {
      const current = rows.get(subject.id)?.snapshot;
      if (!current) continue;
      stored.set(`${type.type} ${subject.id}`, current);
      if (current.removedAt) continue;
      const both = merged(subject.content, current, bases.get(subject.id) ?? null);
      subject.put(both.content);
      if (both.conflicts.length > 0) conflicts.push(subject);
    }
  }
  return { stored, conflicts };
}

/** Takes the file without the rows that cannot be taken or are probably there already; they are noted. */
async function takeAsFar(
  file: CampaignFile,
  context: Context,
  stored: ReadonlyMap<string, Snapshot>,
  note: (section: Section, id: string, reason: Undecided["reason"]) => void,
): Promise<void> {
  const others = everyQuestion.filter((key) => !alike.includes(key));
  const isNew = (section: Section, id: string) => section === "entries" && !stored.has(`entry ${id}`);
  const taken = await takeRows(file, context, {
    answers: (section, id) => (isNew(section, id) ? others : everyQuestion),
  });
  for (const { section, id, comesTo, problems } of taken)
    if (comesTo === "refused") note(section, id, problems.length > 0 ? "refused" : "alike");
}

/** Removes what the shipped campaign holds no more, unless staff have changed it or built on it. */
async function retire(
  retired: Retired,
  { tx, now }: Context,
  note: (section: Section, id: string, reason: Undecided["reason"]) => void,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { section, ids, reason } of retired) {
    const rows = await readSubjects(tx, entrySubject, ids);
    const bases = await basesOf(tx, entrySubject, ids);
    const answers = await tx.entry.findMany({
      where: {
        removedAt: null,
        OR: [{ answersId: { in: ids } }, { alsoAnswers: { some: { dispatchId: { in: ids } } } }],
      },
      select: { answersId: true, alsoAnswers: { select: { dispatchId: true } } },
    });
    const answered = new Set(
      answers.flatMap(({ answersId, alsoAnswers }) => [
        answersId,
        ...alsoAnswers.map(({ dispatchId }) => dispatchId),
      ]),
    );
    for (const id of ids) {
      const current = rows.get(id)?.snapshot;
      const base = bases.get(id);
      if (!current || current.removedAt) continue;
      if (!base || answered.has(id) || isTouched(current, base)) note(section, id, "retired");
      else changes.push(entryRemoved({ id, version: Number(current.version) }, reasonText(reason), { now }));
    }
  }
  return changes;
}

/** Why a row was retired, for staff of either language. */
export const reasonText = ({ en, uk }: Retired[number]["reason"]): string =>
  [en, uk].filter(Boolean).join("\n");

function isTouched(current: Snapshot, base: Snapshot): boolean {
  const content = (of: Snapshot) =>
    Object.fromEntries(Object.entries(of).filter(([field]) => !bookkeeping.has(field)));
  const [now, before] = [content(current), content(base)];
  return !saysTheSame(now, before) || !saysTheSame(before, now);
}
