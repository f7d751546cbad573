import "server-only";
import { politely } from "@/lib/base/politely";
import { today } from "@/lib/calendar/today";
import { pngOf } from "@/lib/charts/png";
import { svgOf } from "@/lib/charts/svg";
import type { Locale } from "@/lib/i18n/locales";
import { deskRecord, publicRecord, publicStandings } from "@/lib/log/queries";
import type { DeskRecord, PublicEntry, PublicRecord } from "@/lib/log/views";
import { settings } from "@/lib/settings/settings";
import type { ChartFile } from "./chart-choice";
import { charts } from "./charts/section";
import { composeReport } from "./compose";
import { type CountrySheet, composeCountrySheet } from "./country-sheet";
import { reportCsv } from "./csv";
import { reportDocx } from "./docx";
import { progressFigures } from "./figures";
import { fingerprint } from "./fingerprint";
import type { Framing } from "./frame";
import { reportJson } from "./json";
import { kindOf } from "./kinds";
import { type TooLong, tooLong } from "./length";
import { printPdf, printSheet } from "./pdf";
import type { ReportAudience } from "./period";
import { picturesOf } from "./pictures";
import { reportPptx } from "./pptx";
import type { Report } from "./report";
import { type ChoiceIssue, type ReportChoice, type ReportFormat, subjectOf } from "./schema";
import { tablesZip } from "./tables-zip";
import { wordingOf } from "./words";
import { reportXlsx } from "./xlsx";

const recordFor = (audience: ReportAudience): Promise<PublicRecord | DeskRecord> =>
  audience === "public" ? publicRecord() : deskRecord();

/** Why no report of this period can be made; null when one can. The caller checks the right `report:read`. */
export async function findTooLong(choice: ReportChoice): Promise<TooLong | null> {
  return tooLong((await recordFor(choice.audience)).entries, kindOf(choice).period(choice));
}

/** What the record of its readers does not have: the country or the wave that a report is asked of; null where it has it. */
export async function findUnknown(choice: ReportChoice): Promise<ChoiceIssue | null> {
  const { country, wave } = subjectOf(choice);
  if (!country && !wave) return null;
  const record = await recordFor(choice.audience);
  if (country && !record.countries.some(({ code }) => code === country))
    return { field: "country", key: "country" };
  if (wave && !record.waves.some(({ id }) => id === wave)) return { field: "wave", key: "wave" };
  return null;
}

/** The countries and the waves that a report may be of, the latest wave first. */
export async function findSubjects(): Promise<Pick<DeskRecord, "countries" | "waves">> {
  const { countries, waves } = await deskRecord();
  return { countries, waves: [...waves].reverse() };
}

/**
 * The sheet of a country, from the public record alone; null where the record has no such country. The caller checks the
 * right `report:read`.
 */
export async function findCountrySheet(code: string, locale: Locale): Promise<CountrySheet | null> {
  const record = await publicRecord();
  if (!record.countries.some((country) => country.code === code)) return null;
  const day = today();
  const address = `${settings().appUrl}/${locale}/countries/${code}`;
  return composeCountrySheet(record, await publicStandings(day), code, { today: day, locale, address });
}

/** The same as a file. */
export async function findCountrySheetFile(
  code: string,
  locale: Locale,
): Promise<{ name: string; bytes: Buffer<ArrayBuffer> } | null> {
  const sheet = await findCountrySheet(code, locale);
  return sheet && { name: `country-sheet-${code}-${locale}.pdf`, bytes: await printSheet(sheet) };
}

async function make(choice: ReportChoice) {
  const { audience } = choice;
  const record = await recordFor(audience);
  const period = kindOf(choice).period(choice);
  return {
    record,
    figures: progressFigures(record, period, audience),
    fingerprint: fingerprint(record, period, audience),
  };
}

/** A report in words. The caller checks the right `report:read`. */
export async function findReport(choice: ReportChoice, framing?: Framing): Promise<Report> {
  const made = await make(choice);
  return composeReport(made.record, made.figures, choice, made.fingerprint, framing);
}

/** What a report is made from, to hold a later one against it. The caller checks the right `report:read`. */
export async function findBasis(choice: ReportChoice): Promise<ReportBasis> {
  const { record, figures, fingerprint } = await make(choice);
  return {
    fingerprint,
    head: figures.head,
    entries: [...figures.shown].sort().map((id) => ({ id, corrections: correctionsOf(record, id) ?? 0 })),
  };
}
export type ReportBasis = {
  fingerprint: string;
  head: string | null;
  /** The entries that it shows, each with the number of its corrections. */
  entries: { id: string; corrections: number }[];
};

const correctionsOf = (record: PublicRecord | DeskRecord, id: string): number | null =>
  record.entry(id)?.corrections.length ?? null;

/**
 * What was corrected or is no longer told of entries that a report showed when it was made. The caller checks the right
 * `report:read`.
 */
export async function findLaterCorrections(
  audience: ReportAudience,
  entries: ReportBasis["entries"],
): Promise<{ entry: PublicEntry | null; id: string; corrections: PublicEntry["corrections"] }[]> {
  const record = await recordFor(audience);
  return entries.flatMap(({ id, corrections }) => {
    const entry = record.entry(id) ?? null;
    if (entry && entry.corrections.length <= corrections) return [];
    return [{ id, entry, corrections: entry?.corrections.slice(corrections) ?? [] }];
  });
}

/** What a file of it is called: the kind, what it is of, for whom, in which language. */
function nameOf(choice: ReportChoice): string {
  const { kind, parts: _, audience, language, ...of } = choice;
  // The id of a wave may be any text.
  const values = Object.values(of).map((value) => value.replace(/[^A-Za-z0-9-]+/g, "_"));
  return [`${kind}-report`, ...values, audience, language].join("-");
}

/** A chart of a report as a file; null where there is nothing to draw. The caller checks the right `report:read`. */
export async function findChartFile(
  choice: ReportChoice,
  { chart: name, format, look }: ChartFile,
): Promise<ReportFile | null> {
  const { record, figures } = await make(choice);
  const { caption, alternative, drawing, table } = charts[name](wordingOf(record, figures, choice.language));
  if (table.rows.length === 0) return null;
  const file = `chart-${name}-${nameOf(choice)}.${format}`;
  if (format === "png")
    return { name: file, mediaType: "image/png", bytes: Buffer.from(await pngOf(drawing, look)) };
  const words = { title: caption, description: alternative, language: choice.language };
  return { name: file, mediaType: "image/svg+xml", bytes: Buffer.from(svgOf(drawing, look, words)) };
}

type ReportFile = { name: string; mediaType: string; bytes: Buffer<ArrayBuffer> };

/** What each format is called on the web. */
const mediaTypes: Record<ReportFormat, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  csv: "text/csv; charset=utf-8; header=present",
  zip: "application/zip",
  json: "application/json",
};

/** How a report becomes a file of each format but CSV, which is of the figures themselves. */
const writers: Record<
  Exclude<ReportFormat, "csv">,
  (report: Report, signal: AbortSignal | undefined) => Promise<Buffer<ArrayBuffer>>
> = {
  pdf: printPdf,
  docx: async (report, signal) => reportDocx(report, await picturesOf(report), signal),
  xlsx: reportXlsx,
  pptx: async (report, signal) => reportPptx(report, await picturesOf(report), signal),
  zip: tablesZip,
  json: (report) => politely(reportJson(report)),
};

/**
 * A report as a file. The caller checks the right `report:read`.
 * @param options what stands around its figures; `signal` ends the work when nobody waits for it any more
 */
export async function findReportFile(
  choice: ReportChoice,
  format: ReportFormat,
  { framing, signal }: { framing?: Framing | undefined; signal?: AbortSignal } = {},
): Promise<ReportFile> {
  const made = await make(choice);
  const file = { name: `${nameOf(choice)}.${format}`, mediaType: mediaTypes[format] };
  if (format === "csv") {
    const { country } = subjectOf(choice);
    const work = reportCsv(made.record, made.figures, choice.language, made.fingerprint, country);
    const bytes = await politely(work);
    return { ...file, bytes };
  }
  const report = composeReport(made.record, made.figures, choice, made.fingerprint, framing);
  return { ...file, bytes: await writers[format](report, signal) };
}
