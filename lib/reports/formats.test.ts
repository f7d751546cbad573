import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { atOnce } from "@/lib/base/politely";
import { isDay } from "@/lib/calendar/edtf";
import { type Locale, locales } from "@/lib/i18n/locales";
import { sheetNames } from "@/lib/lists/sheet-text";
import { isHard } from "@/lib/testing/hard";
import { recordOf } from "@/lib/testing/public-record";
import { readCsv } from "@/lib/testing/read-csv";
import { type ReadSheet, readDocx, readPptx, readXlsx } from "@/lib/testing/read-office";
import { reportFrom, someRecords, trappedRecord, traps } from "@/lib/testing/reports";
import { type Cell, runsOf, type Value, wordsOf } from "./cells";
import { reportDocx } from "./docx";
import { reportJson } from "./json";
import { JsonReport, type JsonTable, jsonSchema } from "./json-schema";
import { printPdf } from "./pdf";
import { reportPptx } from "./pptx";
import type { Report, ReportTable } from "./report";
import { slidesOf } from "./slides";
import { aboutOf, tablesOf } from "./tables";
import { tablesZip } from "./tables-zip";
import { reportXlsx } from "./xlsx";

const [random] = someRecords(1);
if (!random) throw new Error("no record");
const trapped = reportFrom(trappedRecord(), "en");
const reports: [name: string, report: Report][] = [
  ...(isHard ? locales : (["uk"] as const)).map((locale): [string, Report] => [
    `of a random log in ${locale}`,
    reportFrom(random, locale),
  ]),
  ["of texts that break files", trapped],
  ["of nothing", reportFrom(recordOf([]), "uk")],
];
const writers: [form: string, write: (report: Report) => Promise<Buffer>][] = [
  ["PDF", (report) => printPdf(report)],
  ["XLSX", (report) => reportXlsx(report)],
  ["DOCX", (report) => reportDocx(report, {})],
  ["PPTX", (report) => reportPptx(report, {})],
  ["the tables as CSV", tablesZip],
  ["JSON", async (report) => atOnce(reportJson(report))],
];

/** The same but for what shows nothing, and how lines are parted. */
const plain = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\u202e]/gu, "")
    .normalize("NFC")
    .trim();
const inWords = (cell: Cell, locale: Locale): string => {
  let text = "";
  for (const { text: words, source, line } of runsOf(cell, locale))
    text += `${line ? "\n" : ""}${source === undefined ? words : ` [${words}]`}`;
  return plain(text);
};
/** Days since the end of 1899, as spreadsheets count them. */
const serial = (day: string) => Math.round(Date.parse(day) / 86_400_000) + 25_569;

/** What a spreadsheet holds for a value. */
function typed(value: Value, locale: Locale): string | number | null {
  if (value.type === "none") return null;
  if (value.type === "date" && isDay(String(value.csv))) return serial(String(value.csv));
  if (value.type === "date" || value.type === "number" || value.type === "share") return value.csv;
  return plain(wordsOf(value, locale));
}

describe.each(reports)("a report %s", (_, report) => {
  const { language } = report;
  const tables = tablesOf(report);
  let sheets: ReadSheet[];
  let document: ReturnType<typeof readDocx>;
  beforeAll(async () => {
    sheets = readXlsx(await reportXlsx(report));
    document = readDocx(await reportDocx(report, {}));
  });

  it("as XLSX has a sheet for each table, with its figures as such, and no formula", () => {
    const about = aboutOf(report);
    const own = tables.filter(({ table }) => table !== about.table).map(({ table }) => table);
    expect(sheets.slice(1).map(({ name }) => name)).toEqual(
      sheetNames([sheets[0]?.name ?? "", ...own.map(({ caption }) => caption)]).slice(1),
    );
    for (const [index, table] of own.entries()) {
      const { rows, filter, frozenRows, formulas } = sheets[index + 1] as ReadSheet;
      expect(rows[0]).toEqual(table.columns.map(({ label }) => label));
      expect([frozenRows, formulas]).toEqual([1, 0]);
      expect(filter).toMatch(new RegExp(`^A1:[A-Z]+${table.rows.length + 1}$`));
      for (const [at, row] of table.rows.entries())
        for (const [column, cell] of row.entries()) {
          const read = rows[at + 1]?.[column] ?? null;
          const [only] = cell;
          if (cell.length === 1 && only && only.source === undefined && only.csv !== traps.long)
            expect(typeof read === "string" ? plain(read) : read).toBe(typed(only, language));
          else expectText(plain(String(read ?? "")), inWords(cell, language));
        }
    }
  });

  it("as XLSX says on its first sheet what it is, and where each table is", () => {
    const [first, ...rest] = sheets;
    const cells = (first?.rows ?? []).flat().map((cell) => (typeof cell === "string" ? plain(cell) : cell));
    for (const said of [report.title, report.campaign, report.period, report.headline, report.headlineRule])
      expect(cells).toContain(plain(said));
    expect(cells).toContain(report.fingerprint);
    expect(cells).toContain(report.words.licence);
    for (const { value, label, detail } of report.cards) {
      const row = first?.rows.find(([head]) => head === label);
      expect(row?.[1] ?? null).toEqual(typed(value, language));
      expect(row?.[2]).toBe(detail);
    }
    expect(Object.values(first?.links ?? {})).toEqual(
      rest.map(({ name }) => `'${name.replaceAll("'", "''")}'!A1`),
    );
  });

  it("as DOCX has every table under its caption, in its words", () => {
    const { blocks } = document;
    for (const { heading } of tables)
      expect(blocks).toContainEqual({ is: "paragraph", style: "Heading1", text: heading });
    const captions = blocks.flatMap((block, at) =>
      block.is === "paragraph" && block.style === "Caption"
        ? [{ text: block.text, next: blocks[at + 1] }]
        : [],
    );
    expect(captions.map(({ text }) => text)).toEqual(tables.map(({ table }) => table.caption));
    for (const [index, { table }] of tables.entries()) {
      const next = captions[index]?.next;
      if (table.rows.length === 0) {
        expect(next).toMatchObject({ is: "paragraph", text: table.empty });
        continue;
      }
      if (next?.is !== "table") throw new Error(`no table under ${table.caption}`);
      expect(next.headerRows).toBe(1);
      expect(next.rows[0]).toEqual(table.columns.map(({ label }) => label));
      expect(next.rows.slice(1).map((row) => row.map(plain))).toEqual(
        table.rows.map((row) => row.map((cell) => inWords(cell, language))),
      );
    }
    const [first] = blocks.filter((block) => block.is === "table");
    if (report.cards.length > 0)
      for (const { value, label, detail } of report.cards)
        expect(first?.rows.flat()).toContain(`${wordsOf(value, language)}\n${label}\n${detail}`);
  });

  it("as PPTX has a slide for its headline, for each card and for each short table", async () => {
    const { slides } = readPptx(await reportPptx(report, {}));
    const planned = slidesOf(report, () => false);
    expect(slides).toHaveLength(planned.length);
    const [first, ...others] = slides;
    for (const said of [report.title, report.period, report.headline, report.headlineRule])
      expect(first?.texts).toContain(said);
    for (const [index, { value, label, detail }] of report.cards.entries())
      expect(others[index]?.texts.slice(0, 3)).toEqual([label, wordsOf(value, language), detail]);
    const known = tables.map(({ table }) => ({
      caption: table.caption,
      rows: table.rows.map((row) => row.map((cell) => inWords(cell, language))),
    }));
    const shown = others.slice(report.cards.length, -1);
    for (const {
      texts,
      tables: [table],
    } of shown) {
      const whole = known.find(({ caption }) => caption === texts[0]);
      expect(table?.slice(1).map((row) => row.map(plain))).toEqual(whole?.rows);
    }
    expect(plain(JSON.stringify(slides.at(-1)))).toContain(report.fingerprint);
  });

  it("as CSV files has each table, plainly, and a text that names them", async () => {
    const files = Object.entries(unzipSync(await tablesZip(report))).map(([name, bytes]) => ({
      name,
      text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
    }));
    const [readme, ...csvs] = files;
    expect(readme?.name).toBe("README.txt");
    for (const said of [report.headline, report.headlineRule, report.fingerprint, report.words.licence])
      expect(readme?.text).toContain(said);
    expect(csvs).toHaveLength(tables.length);
    for (const [index, { table }] of tables.entries()) {
      const { name = "", text = "" } = csvs[index] ?? {};
      expect(readme?.text).toContain(name);
      expect(readme?.text).toContain(table.caption);
      expect(text.startsWith("\uFEFF")).toBe(true);
      const [, ...rows] = readCsv(text);
      expect(rows).toHaveLength(table.rows.length);
      for (const [at, row] of table.rows.entries()) expect(csvOf(row, table)).toEqual(rows[at]?.map(uncut));
    }
  });

  it("as JSON has every value, by its schema", () => {
    const read = JsonReport.parse(JSON.parse(atOnce(reportJson(report)).toString()));
    const written = [
      ...(read.classes ? [read.classes.table] : []),
      ...read.sections.flatMap((section) => section.tables),
    ];
    expect(written.map(valuesOf)).toEqual(
      tables.map(({ table }) =>
        table.rows.map((row) => row.map((cell) => cell.map(({ type, csv }) => [type, csv]))),
      ),
    );
    expect(read.figures.map(({ value }) => value.value)).toEqual(report.cards.map(({ value }) => value.csv));
    expect(read.parameters).toMatchObject({ kind: "progress", from: "2022-01-01", language });
  });
});

it("every form of a report is the same, byte for byte, some seconds later", async () => {
  const made = () =>
    Promise.all(
      [reportFrom(random, "uk"), trapped].flatMap((report) => writers.map(([, write]) => write(report))),
    );
  const first = await made();
  // ZIP counts seconds by two.
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  for (const [index, bytes] of (await made()).entries())
    expect(bytes.equals(first[index] ?? Buffer.alloc(0)), writers[index % writers.length]?.[0]).toBe(true);
});

const valuesOf = ({ rows }: JsonTable) =>
  rows.map((row) => row.map((cell) => cell.map(({ type, value }) => [type, value])));

/** A text as long as a cell may be: what was cut off says so. */
function expectText(read: string, wanted: string): void {
  if (wanted.length < 32_767) expect(read).toBe(wanted);
  else {
    expect(read.length).toBeLessThanOrEqual(32_767);
    expect(read.endsWith(" […]")).toBe(true);
    expect(wanted.startsWith(read.slice(0, -4))).toBe(true);
  }
}

/** Without the apostrophe that keeps a spreadsheet from running it. */
const uncut = (cell: string) => plain(cell.replace(/^'/, "")).slice(0, 32_000);

/** What stands in a row of a CSV file. A country alone in its column has its code and its name. */
function csvOf(row: Cell[], table: ReportTable): string[] {
  const alone = (cell: Cell | undefined) => cell?.length === 1 && cell[0]?.type === "country";
  return row.flatMap((cell, column) => {
    const text = cell
      .map(
        ({ csv, source, line }) =>
          `${line ? "\n" : ""}${source === undefined ? (csv ?? "") : ` [${source}]`}`,
      )
      .join("");
    const shown = plain(text.normalize("NFC")).slice(0, 32_000);
    if (!table.rows.every((other) => alone(other[column]))) return [shown];
    return [shown, expect.any(String)];
  });
}

it("the JSON schema in the documentation is the one by which reports are written", () => {
  expect(JSON.parse(readFileSync("docs/report.schema.json", "utf8"))).toEqual(jsonSchema());
});
