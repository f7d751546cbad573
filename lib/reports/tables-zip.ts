import { type CsvColumn, type CsvValue, csvWork } from "@/lib/base/csv";
import { politely, type Work } from "@/lib/base/politely";
import type { Locale } from "@/lib/i18n/locales";
import { type ZipMember, zipStream } from "@/lib/printing/zip-stream";
import { translator } from "@/lib/text/translator";
import { type Cell, wordsOf } from "./cells";
import type { Report, ReportTable } from "./report";
import { lastDayOf } from "./schema";
import { aboutOf, type PlacedTable, tablesOf } from "./tables";

type Row = ReportTable["rows"][number];

/**
 * Every table of a report as a CSV file, in one archive with a text that says what is what. The same report gives the same
 * bytes. Made in turns, so that others are served meanwhile.
 */
export async function tablesZip(report: Report): Promise<Buffer<ArrayBuffer>> {
  const tables = tablesOf(report);
  const digits = String(tables.length).length;
  const names = tables.map(
    ({ section }, index) => `${String(index + 1).padStart(digits, "0")}-${section}.csv`,
  );
  const members: ZipMember[] = [{ name: "README.txt", content: Buffer.from(readme(report, tables, names)) }];
  for (const [index, { table }] of tables.entries())
    members.push({ name: names[index] ?? "", content: await politely(tableCsv(table, report.language)) });
  const parts: Uint8Array[] = [];
  for await (const part of zipStream(members, lastDayOf(report.choice))) parts.push(part);
  return Buffer.concat(parts);
}

function tableCsv({ columns, rows }: ReportTable, language: Locale): Work<Buffer<ArrayBuffer>> {
  const t = translator(language, "report");
  return csvWork<Row>(
    columns.flatMap(({ label }, at): CsvColumn<Row>[] => {
      const plain = { header: label, value: (row: Row) => plainOf(row[at] ?? []) };
      if (!rows.every((row) => isCountry(row[at])) || rows.length === 0) return [plain];
      return [
        { ...plain, header: t("files.codeOf", { column: label }) },
        { header: label, value: (row) => (row[at] ?? []).map((part) => wordsOf(part, language)).join("") },
      ];
    }),
    rows,
  );
}

const isCountry = (cell: Cell | undefined) => cell?.length === 1 && cell[0]?.type === "country";

/** A cell plainly: the value of one, or several one after another, with sources in brackets. */
function plainOf(cell: Cell): CsvValue {
  const [only] = cell;
  if (cell.length === 1 && only && only.source === undefined) return only.csv;
  let text = "";
  for (const { csv, source, line } of cell) {
    if (line) text += "\n";
    text +=
      source === undefined ? (csv ?? "") : `${text === "" || text.endsWith("\n") ? "" : " "}[${source}]`;
  }
  return text;
}

/** A page of text for any program: with the mark and the line ends by which Windows shows it right. */
function readme(report: Report, tables: readonly PlacedTable[], names: readonly string[]): string {
  const { language, cards } = report;
  const t = translator(language, "report");
  const about = aboutOf(report);
  const words = (cell: Cell = []) => cell.map((part) => wordsOf(part, language)).join("");
  const listed = tables.map(({ heading, lead, table }, index) =>
    [
      `${names[index]}: ${heading}. ${table.caption}`,
      ...(table.rows.length === 0 ? [t("files.noRows", { why: table.empty })] : []),
      ...lead,
    ].join("\r\n"),
  );
  const paragraphs = [
    `${report.title}, ${report.period}`,
    report.mark,
    `${report.headline}\r\n${report.headlineRule}`,
    ...(cards.length > 0
      ? [
          [
            t("files.figures"),
            ...cards.map((card) => `- ${words([card.value])}: ${card.label} (${card.detail})`),
          ].join("\r\n"),
        ]
      : []),
    t("files.readme"),
    ...listed,
    [
      ...about.said,
      ...(about.table?.rows ?? []).map(([item, value]) => `${words(item)}: ${words(value)}`),
    ].join("\r\n"),
  ];
  return `\uFEFF${paragraphs.join("\r\n\r\n")}\r\n`.normalize("NFC");
}
