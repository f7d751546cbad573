import { stringify } from "csv-stringify/sync";

export type CsvValue = string | number | null;
export type CsvColumn<Row> = { header: string; value: (row: Row) => CsvValue };

/** What a spreadsheet may take for the beginning of a formula: also full-width, and after spaces of any kind. */
const formulaStart = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^\p{Cc}|^'/u;

/**
 * Puts an apostrophe before a text that a spreadsheet would run; what follows is left as it is. One that begins with an
 * apostrophe gets one too, so that taking off the first always gives the text.
 */
export const harmless = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/**
 * One CSV file: RFC 4180 (commas, CRLF, quotes doubled), a header row, UTF-8 with BOM, NFC, and no cell that a
 * spreadsheet would run. Numbers are written plainly; null is an empty cell.
 */
export function csv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const cell = (value: CsvValue): string =>
    value === null ? "" : typeof value === "number" ? String(value) : harmless(value.normalize("NFC"));
  return stringify(
    [
      columns.map((column) => cell(column.header)),
      ...rows.map((row) => columns.map((column) => cell(column.value(row)))),
    ],
    {
      bom: true,
      record_delimiter: "windows",
      // Where lists are parted by semicolons or tabs, a cell with one would else be two, the second unguarded.
      quoted_match: /[",;\t\r\n]/,
    },
  );
}
