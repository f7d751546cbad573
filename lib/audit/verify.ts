import "server-only";
import { canonicalJson } from "@/lib/base/canonical-json";
import { turn } from "@/lib/base/politely";
import type { Transaction } from "@/lib/db/client";
import { chainHash, contentHash } from "@/lib/ledger/chain";
import { isEvent } from "@/lib/ledger/events";
import { readSubjects, type Snapshot, type SubjectRow } from "@/lib/subject/rows";
import { marked, sealedHash, sealsOf } from "@/lib/subject/seals";
import type { Subject } from "@/lib/subject/subject";
import { columnDefaults, type Defaults } from "./column-defaults";
import { subjectOfType, subjects } from "./subjects";

/** A point of the log to hold it against: its number of lines then, if that was kept, and the hash of the last one. */
export type KeptHead = { seq: number | null; hash: string };

export type LogReport =
  | { ok: true; length: number; head: string | null }
  | {
      ok: false;
      reason: Difference;
      /** The line of the log that it concerns; null where none does. */
      seq: number | null;
      /** What it concerns, where it is not the line itself. */
      subject: { type: string; id: string } | null;
    };

/** What is wrong, where something is; {@link verifyLog} names the first. */
export const differences = [
  // The chain of lines.
  "gap",
  "previous-hash",
  "hash",
  // The versions that they name.
  "version-missing",
  "version-changed",
  "version-unlogged",
  "seal-missing",
  // What stands in the tables.
  "row-changed",
  "row-missing",
  "row-unlogged",
  // A head that was kept elsewhere.
  "head-missing",
  "head-other",
] as const;
export type Difference = (typeof differences)[number];

const atOnce = 500;

/** Latest line of each subject, and the line from which on an erased one can be checked. */
type Known = { seq: number; number: number };

/**
 * Whether the log, the versions and the tables say the same. In this order: every line follows the one before it and
 * says what it said when it was written; every version that a line names is there and unchanged; no version is there
 * that no line names; every row is what its last version says, with its links and its secrets; and, where a head is
 * given that was kept elsewhere, the log still holds it. The first difference is named.
 *
 * Versions from before a person was erased are gone on purpose and break nothing.
 * @param tx a transaction with one view of the database, or the database itself: what is written meanwhile is then
 *   looked at once more before it is called a difference
 */
export async function verifyLog(tx: Transaction, head?: KeptHead): Promise<LogReport> {
  const last = new Map<string, Known>();
  const walked = await verifyLines(tx, last, head);
  if (!walked.ok) return walked;
  return (await unloggedVersion(tx, walked.length)) ?? (await differingRow(tx, last)) ?? walked;
}

type Line = Awaited<ReturnType<Transaction["auditLine"]["findMany"]>>[number];

async function verifyLines(tx: Transaction, last: Map<string, Known>, head?: KeptHead): Promise<LogReport> {
  const erased = await erasures(tx);
  let seq = 0;
  let previousHash: string | null = null;
  let headFound = false;
  for (;;) {
    const lines: Line[] = await tx.auditLine.findMany({
      where: { seq: { gt: seq } },
      orderBy: { seq: "asc" },
      take: atOnce,
    });
    const versions = lines.length > 0 ? await versionsOfLines(tx, seq, lines.at(-1)?.seq ?? seq) : new Map();
    const seals = await sealsOfLines(tx, lines);
    for (const line of lines) {
      const broken = (reason: Difference): LogReport => ({ ok: false, seq: seq + 1, reason, subject: null });
      if (line.seq !== seq + 1) return broken("gap");
      if (line.previousHash !== (previousHash ?? "")) return broken("previous-hash");
      if (line.hash !== chainHash(line.previousHash, line)) return broken("hash");
      if (head?.seq === line.seq && head.hash !== line.hash) return broken("head-other");
      headFound ||= head?.hash === line.hash;
      const { subjectType: type, subjectId: id, number } = line;
      // Only what changes nothing has no version.
      if (number === null && !isEvent(line.act)) return broken("version-missing");
      if (number !== null) {
        const key = keyOf(type, id);
        if (number >= (erased.get(key) ?? 0)) {
          const difference = differenceOfVersion(line, versions.get(keyOf(key, number)), seals.get(key));
          if (difference) return { ...broken(difference), subject: { type, id } } as LogReport;
        }
        last.set(key, { seq: line.seq, number });
      }
      seq = line.seq;
      previousHash = line.hash;
    }
    if (lines.length < atOnce) break;
    await turn();
  }
  if (head && !headFound) return { ok: false, seq, reason: "head-missing", subject: null };
  return { ok: true, length: seq, head: previousHash };
}

function differenceOfVersion(
  line: Line,
  snapshot: Snapshot | undefined,
  seal: string | undefined,
): Difference | null {
  if (!snapshot) return "version-missing";
  // Lines on people from before their versions were sealed.
  if (line.contentHash === null) return null;
  if (!subjectOfType(line.subjectType)?.personal)
    return contentHash(snapshot) === line.contentHash ? null : "version-changed";
  if (!seal) return "seal-missing";
  return sealedHash(seal, snapshot) === line.contentHash ? null : "version-changed";
}

const keyOf = (type: string, id: string | number) => `${type} ${id}`;

/** The version as which each erased subject was erased. */
async function erasures(tx: Transaction): Promise<Map<string, number>> {
  const acts = subjects.flatMap(({ erasedBy }) => erasedBy ?? []);
  const lines = await tx.auditLine.findMany({
    where: { act: { in: acts } },
    orderBy: { seq: "asc" },
    select: { subjectType: true, subjectId: true, number: true },
  });
  return new Map(lines.map((line) => [keyOf(line.subjectType, line.subjectId), line.number ?? 0]));
}

/** The versions that the lines after one and up to another name, by subject and number. */
async function versionsOfLines(tx: Transaction, after: number, upTo: number): Promise<Map<string, Snapshot>> {
  const rows = await tx.$queryRaw<{ type: string; id: string; number: number; snapshot: Snapshot }[]>`
    SELECT v."subjectType" AS type, v."subjectId" AS id, v."number" AS number, v."snapshot" AS snapshot
      FROM "AuditLine" a JOIN "Version" v
        ON v."subjectType" = a."subjectType" AND v."subjectId" = a."subjectId" AND v."number" = a."number"
     WHERE a."seq" > ${after} AND a."seq" <= ${upTo}`;
  return new Map(rows.map(({ type, id, number, snapshot }) => [keyOf(keyOf(type, id), number), snapshot]));
}

async function sealsOfLines(tx: Transaction, lines: Line[]): Promise<Map<string, string>> {
  const seals = new Map<string, string>();
  for (const { type } of subjects.filter(({ personal }) => personal)) {
    const ids = lines.filter((line) => line.subjectType === type).map((line) => line.subjectId);
    for (const [id, key] of ids.length > 0 ? await sealsOf(tx, type, ids) : [])
      seals.set(keyOf(type, id), key);
  }
  return seals;
}

/** A version that no line names: somebody put it there by hand. */
async function unloggedVersion(tx: Transaction, upTo: number): Promise<LogReport | null> {
  const [found] = await tx.$queryRaw<{ type: string; id: string; number: number }[]>`
    SELECT v."subjectType" AS type, v."subjectId" AS id, v."number" AS number
      FROM "Version" v
     WHERE NOT EXISTS (SELECT 1 FROM "AuditLine" a
                        WHERE a."subjectType" = v."subjectType" AND a."subjectId" = v."subjectId"
                          AND a."number" = v."number")
     LIMIT 1`;
  return found ? { ok: false, seq: upTo, reason: "version-unlogged", subject: found } : null;
}

/** The first row that is not what its last version says, or that is missing, or that no line knows of. */
async function differingRow(tx: Transaction, last: Map<string, Known>): Promise<LogReport | null> {
  const defaults = columnDefaults(tx);
  for (const subject of subjects) {
    const { model, key } = subject;
    for (let after = ""; ; ) {
      const ids = (
        await tx.$queryRawUnsafe<{ id: string }[]>(
          `SELECT "${key}" AS id FROM "${model}" WHERE "${key}" > $1 ORDER BY "${key}" LIMIT ${atOnce}`,
          after,
        )
      ).map((row) => row.id);
      const found = await compareRows(tx, subject, ids, last, defaults);
      if (found) return found;
      if (ids.length < atOnce) break;
      after = ids.at(-1) ?? after;
      await turn();
    }
  }
  // What is left was logged and is not there.
  for (const [name, { seq, number }] of last) {
    const [type = "", ...id] = name.split(" ");
    const subject = { type, id: id.join(" ") };
    if (!(await writtenSince(tx, subject, number))) return { ok: false, seq, reason: "row-missing", subject };
  }
  return null;
}

async function compareRows(
  tx: Transaction,
  of: Subject,
  ids: string[],
  last: Map<string, Known>,
  defaults: Defaults,
): Promise<LogReport | null> {
  const { type } = of;
  const rows = await readSubjects(tx, of, ids);
  const versions = await lastVersions(tx, type, ids);
  const seals = of.personal ? await sealsOf(tx, type, ids) : new Map<string, string>();
  for (const [id, row] of rows) {
    const known = last.get(keyOf(type, id));
    last.delete(keyOf(type, id));
    const version = versions.get(id);
    const says = (reason: Difference): LogReport => ({
      ok: false,
      seq: known?.seq ?? null,
      reason,
      subject: { type, id },
    });
    if (version && (await sameContent(of, row, version, seals.get(id), defaults))) continue;
    // Written while this looked: what it says now is compared instead.
    if (await writtenSince(tx, { type, id }, known?.number ?? 0)) {
      const now = (await readSubjects(tx, of, [id])).get(id);
      const then = (await lastVersions(tx, type, [id])).get(id);
      if (now && then && (await sameContent(of, now, then, seals.get(id), defaults))) continue;
    }
    return says(version && known ? "row-changed" : "row-unlogged");
  }
  return null;
}

async function lastVersions(tx: Transaction, type: string, ids: string[]): Promise<Map<string, Snapshot>> {
  const rows = await tx.$queryRaw<{ id: string; snapshot: Snapshot }[]>`
    SELECT DISTINCT ON ("subjectId") "subjectId" AS id, "snapshot" AS snapshot
      FROM "Version" WHERE "subjectType" = ${type} AND "subjectId" = ANY(${ids})
     ORDER BY "subjectId", "number" DESC`;
  return new Map(rows.map(({ id, snapshot }) => [id, snapshot]));
}

/** Whether a row is what a version says. A column that is newer than the version counts as what it was added with. */
export async function sameContent(
  { model }: Subject,
  row: SubjectRow,
  version: Snapshot,
  seal: string | undefined,
  defaults: Defaults,
): Promise<boolean> {
  const live: Snapshot = seal ? marked(seal, row) : { ...row.snapshot };
  for (const column of Object.keys(live)) {
    if (column in version) continue;
    // Versions from before they were sealed hold no marks.
    if (column.endsWith("Mark") && !(column in row.snapshot)) delete live[column];
    else if (canonicalJson(live[column]) === canonicalJson(await defaults(model, column)))
      delete live[column];
  }
  return canonicalJson(live) === canonicalJson(version);
}

async function writtenSince(
  tx: Transaction,
  { type, id }: { type: string; id: string },
  number: number,
): Promise<boolean> {
  const later = { subjectType: type, subjectId: id, number: { gt: number } };
  return (await tx.auditLine.count({ where: later })) > 0;
}
