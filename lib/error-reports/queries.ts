import "server-only";
import type { Day } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { database } from "@/lib/db/client";

/** What the list of the desk says of a report. */
const line = {
  id: true,
  reference: true,
  about: true,
  wrong: true,
  better: true,
  sourceUrl: true,
  language: true,
  receivedAt: true,
  outcome: true,
  settledAt: true,
} as const;

/** How many reports wait to be settled. */
export async function countOpenErrorReports(): Promise<number> {
  const db = await database();
  return db.errorReport.count({ where: { settledAt: null } });
}

/** Most open reports that are listed among what is to be done; the list of reports has them all. */
const mostOpen = 500;

/** The reports that wait to be settled, the oldest first: what they are about, and on which day they came. */
export async function listOpenErrorReports(): Promise<
  { id: string; reference: string; about: string | null; receivedOn: Day }[]
> {
  const db = await database();
  const rows = await db.errorReport.findMany({
    where: { settledAt: null },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    take: mostOpen,
    select: { id: true, reference: true, about: true, receivedAt: true },
  });
  return rows.map(({ receivedAt, ...row }) => ({ ...row, receivedOn: today(undefined, receivedAt) }));
}

/** A page of the reports: the open ones first, oldest on top; then the settled ones, the latest settled on top. */
export async function listErrorReports(page: number, perPage: number) {
  const db = await database();
  const [count, open] = await Promise.all([db.errorReport.count(), countOpenErrorReports()]);
  const skip = (page - 1) * perPage;
  const waiting = await db.errorReport.findMany({
    where: { settledAt: null },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    skip,
    take: perPage,
    select: line,
  });
  const settled = await db.errorReport.findMany({
    where: { settledAt: { not: null } },
    orderBy: [{ settledAt: "desc" }, { id: "asc" }],
    skip: Math.max(0, skip - open),
    take: perPage - waiting.length,
    select: line,
  });
  return { reports: [...waiting, ...settled], count, open };
}

/** One report; the caller checks the right to read the desk. The address is only for those who settle reports. */
export async function findErrorReport(id: string, { withEmail }: { withEmail: boolean }) {
  const db = await database();
  const row = await db.errorReport.findUnique({
    where: { id },
    select: {
      ...line,
      version: true,
      email: withEmail,
      remark: true,
      settledBy: { select: { name: true, email: true } },
    },
  });
  if (!row) return null;
  return {
    ...row,
    /** Null when none was left, when it was erased, and for those who do not settle reports. */
    email: row.email ?? null,
    settledBy: row.settledBy ? (row.settledBy.name ?? row.settledBy.email) : null,
  };
}
