import "server-only";
import { newId } from "@/lib/base/ids";
import { turn } from "@/lib/base/politely";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import { insertRows } from "@/lib/db/insert-rows";
import type { Change } from "@/lib/subject/change";
import {
  chunks,
  createSubjects,
  publicAmong,
  read,
  readSubjects,
  type Snapshot,
  updateSubject,
  writeLinks,
} from "@/lib/subject/rows";
import { marked, newSeal, sealedHash, sealsOf } from "@/lib/subject/seals";
import { inOrder, type Subject } from "@/lib/subject/subject";
import type { Actor } from "./caller";
import { type ChainedLine, chainHash, contentHash } from "./chain";
import { type Event, kindOfEvent } from "./events";

/** A change that stands in the tables and is not on the log yet: {@link log} is to follow in the same transaction. */
export type Written = {
  change: Change & { act: string; origin: string };
  number: number;
  snapshot: Snapshot;
  contentHash: string;
  wasPublic: boolean;
};

/** Lines that are chained and written at once. */
const linesAtOnce = 200;

/** One lock for all writers, so that the chain has one order. The number is arbitrary. */
const chainLock = 7_305_418;

/**
 * Writes rows and links in the transaction it is given, what is pointed at first. However many changes come at once, it
 * asks the database in pieces.
 * @throws StaleVersion when a change is based on a version that is no longer the current one
 */
export async function write(tx: Transaction, changes: readonly Written["change"][]): Promise<Written[]> {
  const written: Written[] = [];
  for (const batch of batchesOf(changes)) {
    const known = batch.changes.filter(({ expect }) => expect !== null).map(({ id }) => id);
    const seen = await publicAmong(tx, batch.subject, known);
    for (const item of await writeBatch(tx, batch))
      written.push({ ...item, wasPublic: seen.has(item.change.id) });
  }
  return written;
}

type Batch = { subject: Subject; changes: Written["change"][] };

/** Changes of one kind together; a subject that is changed twice comes in two batches. */
function batchesOf(changes: readonly Written["change"][]): Batch[] {
  const batches: Batch[] = [];
  for (const subject of inOrder(new Set(changes.map((change) => change.subject)))) {
    let batch: Batch | undefined;
    let inBatch = new Set<string>();
    for (const change of changes) {
      if (change.subject !== subject) continue;
      if (!batch || inBatch.has(change.id)) {
        batch = { subject, changes: [] };
        inBatch = new Set();
        batches.push(batch);
      }
      batch.changes.push(change);
      inBatch.add(change.id);
    }
  }
  return batches;
}

async function writeBatch(
  tx: Transaction,
  { subject, changes }: Batch,
): Promise<Omit<Written, "wasPublic">[]> {
  const ids = changes.map(({ id }) => id);
  const added = changes.filter(({ expect }) => expect === null);
  await createSubjects(tx, subject, added);
  for (const change of changes) {
    const { id, expect } = change;
    if (expect === null || (await updateSubject(tx, subject, { ...change, expect }))) continue;
    const current = await read(tx, subject, id);
    if (!current) throw new Refusal("not-found");
    throw new StaleVersion(subject.type, id, expect, current);
  }
  const links = changes.map(({ id, expect, links }) => ({ id, links, isNew: expect === null }));
  await writeLinks(tx, subject, links);
  const rows = await readSubjects(tx, subject, ids);
  const seals = subject.personal ? await sealsFor(tx, subject, changes) : null;
  return changes.map((change) => {
    const row = rows.get(change.id);
    if (!row) throw new Error(`${subject.type} ${change.id} vanished while it was written`);
    const key = seals?.get(change.id);
    const snapshot = key ? marked(key, row) : row.snapshot;
    return {
      change,
      number: Number(snapshot.version),
      snapshot,
      contentHash: key ? sealedHash(key, snapshot) : contentHash(snapshot),
    };
  });
}

/** The keys of these people's versions; who is new or erased gets a new one. */
async function sealsFor(tx: Transaction, { type }: Subject, changes: Change[]): Promise<Map<string, string>> {
  const erased = changes.filter((change) => change.erase).map(({ id }) => id);
  await tx.seal.deleteMany({ where: { subjectType: type, subjectId: { in: erased } } });
  const ids = changes.map(({ id }) => id);
  const seals = await sealsOf(tx, type, ids);
  const added = ids.filter((id) => !seals.has(id)).map((id) => ({ subjectId: id, key: newSeal() }));
  for (const { subjectId, key } of added) seals.set(subjectId, key);
  await tx.seal.createMany({ data: added.map((seal) => ({ subjectType: type, ...seal })) });
  return seals;
}

/**
 * Puts what was written on the log: a version and an audit line of each change at the end of the chain, and the lines of
 * events after them. To be called once, at the end of the transaction: a new source is seen by the public once the entry
 * that names it is.
 * @returns whether something that the public sees, or saw, has changed
 */
export async function log(
  tx: Transaction,
  written: readonly Written[],
  events: readonly Event[],
  { actor, now }: { actor: Actor; now: Date },
): Promise<{ touchedPublic: boolean }> {
  if (written.length + events.length === 0) return { touchedPublic: false };
  const seen = new Map<Subject, Set<string>>();
  for (const subject of new Set(written.map(({ change }) => change.subject))) {
    const ids = written.flatMap(({ change }) => (change.subject === subject ? change.id : []));
    seen.set(subject, await publicAmong(tx, subject, ids));
  }
  const isPublic = ({ change, wasPublic }: Written) =>
    wasPublic || seen.get(change.subject)?.has(change.id) === true;
  await tx.$executeRaw`select pg_advisory_xact_lock(${chainLock})`;
  const head = await tx.auditLine.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
  let seq = head?.seq ?? 0;
  let previousHash = head?.hash ?? "";
  const common = { at: now, actorId: actor.id };
  const link = (said: Omit<ChainedLine, "seq" | keyof typeof common>, shown: boolean) => {
    const line = { seq: ++seq, ...common, ...said };
    const hash = chainHash(previousHash, line);
    const linked = { ...line, public: shown, previousHash, hash };
    previousHash = hash;
    return linked;
  };
  for (const part of chunks(written, linesAtOnce)) {
    // Many come at once, and readers wait for the same thread.
    await turn();
    const versions: Record<string, unknown>[] = [];
    const lines: Record<string, unknown>[] = [];
    for (const item of part) {
      const { change, number, snapshot } = item;
      const { act, origin } = change;
      const named = { subjectType: change.subject.type, subjectId: change.id };
      if (change.erase) {
        // The verification knows by the act that the versions before are gone on purpose.
        if (act !== change.subject.erasedBy)
          throw new Error(`${act} is not what erases a ${change.subject.type}`);
        await tx.version.deleteMany({ where: named });
      }
      versions.push({ id: newId(), at: now, actorId: actor.id, act, ...named, number, snapshot });
      lines.push(link({ origin, act, ...named, number, contentHash: item.contentHash }, isPublic(item)));
    }
    await insertRows(tx, "Version", versions);
    await insertRows(tx, "AuditLine", lines);
  }
  const noted = events.map(({ act, id }) => {
    const named = { subjectType: kindOfEvent(act), subjectId: id };
    return link({ origin: actor.origin, act, ...named, number: null, contentHash: null }, false);
  });
  await insertRows(tx, "AuditLine", noted);
  return { touchedPublic: written.some(isPublic) };
}

/** Writes changes and puts them on the log: for what is not an act of anyone, such as an upgrade. */
export async function append(
  tx: Transaction,
  changes: readonly Change[],
  { act, ...context }: { actor: Actor; act: string; now: Date },
): Promise<{ touchedPublic: boolean }> {
  const { origin } = context.actor;
  const written = await write(
    tx,
    changes.map((change) => ({ ...change, act: change.act ?? act, origin })),
  );
  return log(tx, written, [], context);
}
