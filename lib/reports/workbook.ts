import { mapped, type Work } from "@/lib/base/politely";
import { isDay } from "@/lib/calendar/edtf";
import type { Locale } from "@/lib/i18n/locales";
import { cellText, dateFormats, sheetNames } from "@/lib/lists/sheet-text";
import { translator } from "@/lib/text/translator";
import { type Cell, type Value, wordsOf } from "./cells";
import { linkAddress } from "./printable";
import type { Report, ReportTable } from "./report";
import { aboutOf, type PlacedTable, tablesOf } from "./tables";

/** A value as it travels to the program that writes it (`lib/lists/workbook.mjs`). */
export type Plain = string | number | null | { day: string } | { share: number };
export type SheetCell =
  | Plain
  | {
      of: Plain;
      look?: "heading" | "title" | "strong" | "beside";
      href?: string;
      to?: { sheet: string; cell: string };
    };
export type Sheet = { name: string; headers?: string[]; widths: number[]; rows: SheetCell[][] };
export type Workbook = { dateFormat: string; sheets: Sheet[] };

/** Spreadsheets count days from the year 1900, and have its February wrong. */
const firstDay = "1900-03-01";
/** Longer addresses are no links to Excel. */
const longestLink = 2_000;

/**
 * A report as sheets: the first says what the report is and what is where, and each of its tables is one. As work that may
 * be interrupted.
 */
export function* workbookOf(report: Report): Work<Workbook> {
  const t = translator(report.language, "report");
  const about = aboutOf(report);
  const tables = tablesOf(report).filter(({ table }) => table !== about.table);
  const [first = "", ...names] = sheetNames([
    t("about.heading"),
    ...tables.map(({ table }) => table.caption),
  ]);
  const sources = names[tables.findIndex(({ table }) => table.anchors)];
  const sheets: Sheet[] = [{ name: first, widths: [36, 60, 70], rows: aboutRows(report, tables, names) }];
  for (const [index, { table }] of tables.entries())
    sheets.push(yield* tableSheet(names[index] ?? "", table, report.language, sources));
  return { dateFormat: dateFormats[report.language], sheets };
}

function aboutRows(report: Report, tables: readonly PlacedTable[], names: readonly string[]): SheetCell[][] {
  const { language } = report;
  const t = translator(language, "report");
  const about = aboutOf(report);
  const strong = (text: string): SheetCell => ({ of: cellText(text), look: "strong" });
  const headed = (text: string): SheetCell => ({ of: cellText(text), look: "heading" });
  return [
    [{ of: cellText(report.title), look: "title" }],
    [cellText(report.period)],
    [cellText(report.mark)],
    [],
    [strong(report.headline)],
    [],
    ...report.cards.map(({ value, label, detail }) => [
      strong(label),
      { of: plainOf(value, language), look: "beside" as const },
      cellText(detail),
    ]),
    ...(report.cards.length > 0 ? [[]] : []),
    ...about.said.map((said): SheetCell[] => [null, cellText(said)]),
    ...(about.table?.rows ?? []).map(([item = [], value = []]) => [
      strong(textOf(item, language)),
      { of: oneOf(value, language), look: "beside" as const },
    ]),
    [],
    [headed(t("files.sheet")), headed(t("files.table")), headed(t("files.notes"))],
    ...tables.map(({ table, lead }, index): SheetCell[] => {
      const name = names[index] ?? "";
      return [
        { of: name, to: { sheet: name, cell: "A1" } },
        cellText(table.caption),
        cellText([...lead, ...(table.rows.length === 0 ? [table.empty] : [])].join("\n")),
      ];
    }),
  ];
}

/** @param sources the name of the sheet that marks of sources lead to */
function* tableSheet(
  name: string,
  { columns, rows }: ReportTable,
  language: Locale,
  sources: string | undefined,
): Work<Sheet> {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return {
    name,
    headers: columns.map(({ label }) => cellText(label)),
    widths: columns.map(({ share }) => Math.round(Math.min(70, Math.max(9, (share / whole) * 130)))),
    rows: yield* mapped(rows, (row) => row.map((cell) => sheetCell(cell, language, sources))),
  };
}

/** A cell as what it is when it is of one value, in words when it is of several; with the first place that it leads to. */
function sheetCell(cell: Cell, language: Locale, sources: string | undefined): SheetCell {
  const of = oneOf(cell, language);
  for (const { href, source } of cell) {
    const leads = href === undefined ? undefined : linkAddress(href);
    if (leads && leads.length <= longestLink) return { of, href: leads };
    // Below the header.
    if (source !== undefined && sources) return { of, to: { sheet: sources, cell: `A${source + 1}` } };
  }
  return of;
}

function oneOf(cell: Cell, language: Locale): Plain {
  const [only] = cell;
  return cell.length === 1 && only ? plainOf(only, language) : cellText(textOf(cell, language));
}

/** A month or a year stays a text, since a day would be invented. */
function plainOf(value: Value, language: Locale): Plain {
  const { type, csv, source } = value;
  if (source !== undefined) return `[${csv}]`;
  if (type === "number" && typeof csv === "number") return csv;
  if (type === "share" && typeof csv === "number") return { share: csv };
  if (type === "date" && typeof csv === "string") return isDay(csv) && csv >= firstDay ? { day: csv } : csv;
  if (type === "none") return null;
  return cellText(wordsOf(value, language));
}

/** A cell in words, with its marks of sources in brackets. */
function textOf(cell: Cell, language: Locale): string {
  let text = "";
  for (const part of cell) {
    const words = wordsOf(part, language);
    if (part.line) text += "\n";
    text += part.source === undefined ? words : `${text === "" || text.endsWith("\n") ? "" : " "}[${words}]`;
  }
  return text;
}
