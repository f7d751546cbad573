import "server-only";
import { politely } from "@/lib/base/politely";
import { writtenInChild } from "./in-child";
import type { Report } from "./report";
import { lastDayOf } from "./schema";
import { workbookOf } from "./workbook";

/**
 * A report as a spreadsheet: numbers, shares and days as such, a sheet for each table, and one that says what the report is.
 * The same report gives the same bytes.
 * @throws Error when it cannot be written, or takes over a minute
 */
export async function reportXlsx(report: Report, signal?: AbortSignal): Promise<Buffer<ArrayBuffer>> {
  const workbook = await politely(workbookOf(report));
  const { bytes } = await writtenInChild(
    "write-xlsx",
    [lastDayOf(report.choice)],
    JSON.stringify(workbook),
    signal,
  );
  return bytes;
}
