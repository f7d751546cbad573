import "server-only";
import type { Day } from "@/lib/calendar/edtf";
import { dayOf, today } from "@/lib/calendar/today";
import { database } from "@/lib/db/client";
import type { ReportEvery, ReportSpan } from "@/lib/db/generated/enums";
import type { ReportFrame } from "./fields";
import { parametersOn } from "./parameters";
import { IssuedContent } from "./schema";
import { dueSince } from "./span";

/** A saved report as the desk shows it. */
export type SavedReportView = {
  id: string;
  version: number;
  name: string;
  parameters: Record<string, string>;
  span: ReportSpan | null;
  every: ReportEvery | null;
  archived: boolean;
  /** As it is when it is made today. */
  today: Record<string, string>;
  /** The day on which it was issued last. */
  lastOn: Day | null;
  /** Since when it is due; null while it is not. */
  dueSince: Day | null;
} & ReportFrame;

/** Every saved report, by name. The caller checks the right `report:read`. */
export async function listSavedReports(): Promise<SavedReportView[]> {
  const db = await database();
  const rows = await db.savedReport.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: {
      issued: {
        where: { withdrawnAt: null },
        orderBy: [{ issuedOn: "desc" }, { id: "asc" }],
        take: 1,
        select: { issuedOn: true },
      },
    },
  });
  const on = today();
  return rows.map(({ archivedAt, issued, parameters: kept, ...row }) => {
    const parameters = kept as Record<string, string>;
    const lastOn = (issued[0]?.issuedOn as Day | undefined) ?? null;
    return {
      ...row,
      parameters,
      archived: archivedAt !== null,
      today: parametersOn({ parameters, span: row.span }, on),
      lastOn,
      dueSince: row.every && !archivedAt ? dueSince(row.every, lastOn, on) : null,
    };
  });
}

/** An issued report as the desk shows it. */
export type IssuedReportView = {
  id: string;
  version: number;
  title: string;
  issuedOn: Day;
  withdrawnOn: Day | null;
  savedName: string | null;
  fingerprint: string;
  head: string | null;
  files: { id: string; name: string; sha256: string; bytes: number }[];
} & ReturnType<typeof IssuedContent.parse>;

const shown = {
  saved: { select: { name: true } },
  files: { orderBy: { position: "asc" }, select: { file: true } },
} as const;

/** Issued reports, the latest first. The caller checks the right `report:read`. */
export async function listIssuedReports(): Promise<IssuedReportView[]> {
  const db = await database();
  const rows = await db.issuedReport.findMany({
    orderBy: [{ issuedOn: "desc" }, { id: "desc" }],
    include: shown,
  });
  return rows.map(viewOf);
}

/** One of them; null where there is none. The caller checks the right `report:read`. */
export async function findIssuedReport(id: string): Promise<IssuedReportView | null> {
  const db = await database();
  const row = await db.issuedReport.findUnique({ where: { id }, include: shown });
  return row && viewOf(row);
}

/**
 * The issued reports of which a file has this SHA-256, the latest first: each with the format of that file. The caller checks
 * the right `report:read`.
 */
export async function findIssuedBySha256(
  sha256: string,
): Promise<{ report: IssuedReportView; format: string }[]> {
  return (await listIssuedReports()).flatMap((report) =>
    Object.entries(report.hashes).flatMap(([format, hash]) => (hash === sha256 ? [{ report, format }] : [])),
  );
}

type File = { id: string; name: string; sha256: string; bytes: number };
type Row = {
  id: string;
  version: number;
  title: string;
  issuedOn: string;
  withdrawnAt: Date | null;
  fingerprint: string;
  head: string | null;
  parameters: unknown;
  frame: unknown;
  entries: unknown;
  hashes: unknown;
  saved: { name: string } | null;
  files: { file: File }[];
};
const viewOf = (row: Row): IssuedReportView => ({
  ...IssuedContent.parse(row),
  id: row.id,
  version: row.version,
  title: row.title,
  issuedOn: row.issuedOn as Day,
  withdrawnOn: row.withdrawnAt && dayOf(row.withdrawnAt.toISOString()),
  savedName: row.saved?.name ?? null,
  fingerprint: row.fingerprint,
  head: row.head,
  files: row.files.map(({ file: { id, name, sha256, bytes } }) => ({ id, name, sha256, bytes })),
});
