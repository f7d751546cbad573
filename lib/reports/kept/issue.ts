import "server-only";
import { createHash } from "node:crypto";
import { InvalidInput } from "@/lib/base/invalid-input";
import { Refusal } from "@/lib/base/refusal";
import { today } from "@/lib/calendar/today";
import type { ReportFrame } from "@/lib/kept-reports/fields";
import { listSavedReports } from "@/lib/kept-reports/queries";
import { IssueReport } from "@/lib/kept-reports/schema";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { findBasis, findReport, findReportFile, findTooLong } from "../queries";
import { parametersOf, type ReportFormat, readChoice, reportFormats } from "../schema";
import { keepIssuedReport } from "./acts";
import { framingOf } from "./framing";

/** The formats that are kept by their bytes; of the others their SHA-256 is enough, for they can be made again. */
const keptFormats: readonly ReportFormat[] = ["pdf"];

/**
 * Makes a report in every format and keeps it: what it says, the data that it was made from and the SHA-256 of each file.
 * Nothing is kept when one of them cannot be made, or when the data changes meanwhile.
 * @throws InvalidInput or Refusal with what is wrong
 */
export async function issueReport(caller: Caller, given: unknown): Promise<{ id: string; version: number }> {
  const parsed = IssueReport.safeParse(given);
  if (!parsed.success) throw new InvalidInput(parsed.error);
  const { savedReportId, parameters } = parsed.data;
  const read = readChoice(parameters, today());
  if ("issues" in read)
    throw new Refusal("report-parameters", "parameters", { field: read.issues[0]?.field ?? "" });
  const { choice } = read;
  if (await findTooLong(choice)) throw new Refusal("report-too-long", "parameters");
  const frame = await frameOf(savedReportId);
  const framing = frame && (await framingOf(frame, choice.language));
  const basis = await findBasis(choice);
  const report = await findReport(choice, framing ?? undefined);
  const files = new Map<ReportFormat, { name: string; bytes: Buffer<ArrayBuffer> }>();
  for (const format of reportFormats)
    files.set(format, await findReportFile(choice, format, framing ? { framing } : {}));
  if ((await findBasis(choice)).fingerprint !== basis.fingerprint) throw new Refusal("report-data-changed");
  const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
  return perform(caller, keepIssuedReport, {
    report: {
      savedReportId,
      title: `${report.title}, ${report.period}`,
      parameters: parametersOf(choice),
      frame: framing,
      ...basis,
      hashes: Object.fromEntries([...files].map(([format, { bytes }]) => [format, hashOf(bytes)])),
    },
    files: keptFormats
      .flatMap((format) => files.get(format) ?? [])
      .map(({ name, bytes }) => ({ name, bytes })),
  });
}

async function frameOf(savedReportId: string | null): Promise<ReportFrame | null> {
  if (!savedReportId) return null;
  const found = (await listSavedReports()).find(({ id }) => id === savedReportId);
  if (!found) throw new Refusal("saved-report-unknown", "savedReportId");
  const { recipient, introduction, conclusion, signed, letterhead } = found;
  return { recipient, introduction, conclusion, signed, letterhead };
}
