import "server-only";
import { headText } from "@/lib/audit/head";
import { type KeptHead, type LogReport, verifyLog } from "@/lib/audit/verify";
import { database } from "@/lib/db/client";

/** A page of the audit log, newest first, with its length and its head as it is written down. */
export async function auditLines(page: number, perPage: number) {
  const db = await database();
  const length = await db.auditLine.count();
  const last = await db.auditLine.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
  const rows = await db.auditLine.findMany({
    orderBy: { seq: "desc" },
    skip: (page - 1) * perPage,
    take: perPage,
    select: {
      seq: true,
      at: true,
      actorId: true,
      origin: true,
      act: true,
      subjectType: true,
      subjectId: true,
      number: true,
    },
  });
  const aboutPeople = new Set(["session", "user"]);
  const concerned = rows.filter((row) => aboutPeople.has(row.subjectType)).map((row) => row.subjectId);
  const ids = [...new Set([...rows.flatMap((row) => row.actorId ?? []), ...concerned])];
  const people = await db.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name ?? person.email]));
  return {
    lines: rows.map(({ actorId, at, ...row }) => ({
      ...row,
      at: at.toISOString(),
      // Name or address; null when the machine did it, or the account is gone.
      actor: actorId ? (names.get(actorId) ?? null) : null,
      // Of the person whose session or account it concerns; null for anything else.
      about: aboutPeople.has(row.subjectType) ? (names.get(row.subjectId) ?? null) : null,
    })),
    length,
    head: last && headText(last),
  };
}

/** Holds the log against the record, and against a head that was kept; names the first difference. */
export const checkLog = async (head: KeptHead | null): Promise<LogReport> =>
  verifyLog(await database(), head ?? undefined);
