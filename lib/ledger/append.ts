import "server-only";
import { newId } from "@/lib/base/ids";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import { insertRows } from "@/lib/db/insert-rows";
import type { Actor } from "./caller";
import { type ChainedLine, chainHash, contentHash } from "./chain";
import { type Event, kindOfEvent } from "./events";
import { marked, newSeal, sealedHash, sealsOf } from "./seals";
import {
  chunks,
  createSubjects,
  erasingAct,
  isPersonal,
  type Link,
  publicAmong,
  read,
  readSubjects,
  type Snapshot,
  type SubjectType,
  subjectTypes,
  updateSubject,
  writeLinks,
} from "./subjects";

/**
 * One change to one subject. `expect` is the version it is based on, null to create it.
 * `links` replaces the ordered lists that are named, and leaves the others.
 */
export type Change = {
  type: SubjectType;
  id: string;
  expect: number | null;
  data?: Record<string, unknown>;
  links?: Partial<Record<"countries" | "sources" | "attachments" | "items", Link[]>>;
  /** Named in the audit line where it says more than the permission does: `entry:undo`. */
  act?: string;
  /** Erases the person's data: the row's own fields and all kept versions; the audit chain stays whole. */
  erase?: boolean;
};

type Context = { actor: Actor; act: string; now: Date };

type Written = { change: Change; number: number; snapshot: Snapshot; contentHash: string; public: boolean };

/** One lock for all writers, so that the chain has one order. The number is arbitrary. */
const chainLock = 7_305_418;

/**
 * The one door to the log and to everything versioned: writes each change, its version and its audit line in
 * the transaction it is given, and the lines of events after them. However many changes come at once, it asks the database in pieces.
 * @returns whether something that the public sees, or saw, has changed
 * @throws StaleVersion when a change is based on a version that is no longer the current one
 */
export async function append(
  tx: Transaction,
  changes: readonly Change[],
  context: Context,
  events: readonly Event[] = [],
): Promise<{ touchedPublic: boolean }> {
  const written: Written[] = [];
  const seen = new Map<SubjectType, Set<string>>();
  for (const batch of batchesOf(changes)) {
    const before = await seenBefore(tx, batch);
    seen.set(batch.type, new Set([...(seen.get(batch.type) ?? []), ...before]));
    written.push(...(await write(tx, batch)));
  }
  // Asked when all is written: a new source is seen by the public once the entry that names it is.
  for (const type of new Set(written.map(({ change }) => change.type))) {
    const own = written.filter(({ change }) => change.type === type);
    const after = await publicAmong(
      tx,
      type,
      own.map(({ change }) => change.id),
    );
    for (const item of own)
      item.public = after.has(item.change.id) || (seen.get(type)?.has(item.change.id) ?? false);
  }
  if (written.length + events.length > 0) await chain(tx, written, events, context);
  return { touchedPublic: written.some((item) => item.public) };
}

type Batch = { type: SubjectType; changes: Change[] };

/** Changes of one kind together, what is pointed at first; a subject that is changed twice comes in two batches. */
function batchesOf(changes: readonly Change[]): Batch[] {
  const batches: Batch[] = [];
  for (const type of subjectTypes) {
    let batch: Batch | undefined;
    let inBatch = new Set<string>();
    for (const change of changes) {
      if (change.type !== type) continue;
      if (!batch || inBatch.has(change.id)) {
        batch = { type, changes: [] };
        inBatch = new Set();
        batches.push(batch);
      }
      batch.changes.push(change);
      inBatch.add(change.id);
    }
  }
  return batches;
}

const seenBefore = (tx: Transaction, { type, changes }: Batch): Promise<Set<string>> =>
  publicAmong(
    tx,
    type,
    changes.filter(({ expect }) => expect !== null).map(({ id }) => id),
  );

async function write(tx: Transaction, { type, changes }: Batch): Promise<Written[]> {
  await createSubjects(
    tx,
    type,
    changes.filter(({ expect }) => expect === null),
  );
  for (const change of changes) {
    const { id, expect } = change;
    if (expect === null || (await updateSubject(tx, type, { ...change, expect }))) continue;
    const current = await read(tx, type, id);
    if (!current) throw new Refusal("not-found");
    throw new StaleVersion(type, id, expect, current);
  }
  await writeLinks(
    tx,
    type,
    changes.map(({ id, expect, links }) => ({ id, links, isNew: expect === null })),
  );
  const rows = await readSubjects(
    tx,
    type,
    changes.map(({ id }) => id),
  );
  const seals = isPersonal(type) ? await sealsFor(tx, type, changes) : null;
  return changes.map((change) => {
    const row = rows.get(change.id);
    if (!row) throw new Error(`${type} ${change.id} vanished while it was written`);
    const key = seals?.get(change.id);
    const snapshot = key ? marked(key, row) : row.snapshot;
    return {
      change,
      number: Number(snapshot.version),
      snapshot,
      contentHash: key ? sealedHash(key, snapshot) : contentHash(snapshot),
      public: false,
    };
  });
}

/** The keys of these people's versions; who is new or erased gets a new one. */
async function sealsFor(tx: Transaction, type: SubjectType, changes: Change[]): Promise<Map<string, string>> {
  const erased = changes.filter((change) => change.erase).map(({ id }) => id);
  await tx.seal.deleteMany({ where: { subjectType: type, subjectId: { in: erased } } });
  const seals = await sealsOf(
    tx,
    type,
    changes.map(({ id }) => id),
  );
  const missing = changes.filter(({ id }) => !seals.has(id));
  for (const { id } of missing) seals.set(id, newSeal());
  await tx.seal.createMany({
    data: missing.map(({ id }) => ({ subjectType: type, subjectId: id, key: seals.get(id) ?? "" })),
  });
  return seals;
}

/** Adds the versions, and the audit lines at the end of the chain. */
async function chain(
  tx: Transaction,
  written: Written[],
  events: readonly Event[],
  context: Context,
): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${chainLock})`;
  const head = await tx.auditLine.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
  let seq = head?.seq ?? 0;
  let previousHash = head?.hash ?? "";
  const { at, actorId, origin } = {
    at: context.now,
    actorId: context.actor.id,
    origin: context.actor.origin,
  };
  const link = (said: Omit<ChainedLine, "seq" | "at" | "actorId" | "origin">, isPublic: boolean) => {
    const line = { seq: ++seq, at, actorId, origin, ...said };
    const hash = chainHash(previousHash, line);
    const linked = { ...line, public: isPublic, previousHash, hash };
    previousHash = hash;
    return linked;
  };
  for (const part of chunks(written)) {
    const versions: Record<string, unknown>[] = [];
    const lines: Record<string, unknown>[] = [];
    for (const item of part) {
      const { change, number, snapshot } = item;
      const named = { subjectType: change.type, subjectId: change.id };
      const act = change.act ?? context.act;
      if (change.erase) {
        // The verification knows by the act that the versions before are gone on purpose.
        if (act !== erasingAct(change.type)) throw new Error(`${act} is not what erases a ${change.type}`);
        await tx.version.deleteMany({ where: named });
      }
      versions.push({ id: newId(), at, actorId, act, ...named, number, snapshot });
      lines.push(link({ act, ...named, number, contentHash: item.contentHash }, item.public));
    }
    await insertRows(tx, "Version", versions);
    await insertRows(tx, "AuditLine", lines);
  }
  const noted = events.map(({ act, id }) =>
    link({ act, subjectType: kindOfEvent(act), subjectId: id, number: null, contentHash: null }, false),
  );
  await insertRows(tx, "AuditLine", noted);
}
