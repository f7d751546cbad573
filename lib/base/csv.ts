import { stringify } from "csv-stringify/sync";
import { joinedBytes } from "./bytes";
import type { Work } from "./politely";

export type CsvValue = string | number | null;
export type CsvColumn<Row> = { header: string; value: (row: Row) => CsvValue };

/** What a spreadsheet may take for the beginning of a formula: also full-width, and after spaces of any kind. */
const formulaStart = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^\p{Cc}|^'/u;

/**
 * Puts an apostrophe before a text that a spreadsheet would run; what follows is left as it is. One that begins with an
 * apostrophe gets one too, so that taking off the first always gives the text.
 */
export const harmless = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/** More characters in a cell, and spreadsheets cut it there and spill the rest into new rows. */
const longestCell = 32_767;
const cutSign = " […]";

/** A text as long as a cell may be; where it is cut a sign says so, and no letter is cut in half. */
export const fittingCell = (text: string): string =>
  text.length <= longestCell
    ? text
    : `${text.slice(0, longestCell - cutSign.length).replace(/[\uD800-\uDBFF]$/, "")}${cutSign}`;

/** Rows that are written without a pause. */
const unbroken = 32;

/**
 * One CSV file: RFC 4180 (commas, CRLF, quotes doubled), a header row, UTF-8 with BOM, NFC, and no cell that a
 * spreadsheet would run or cut. Numbers are written plainly; null is an empty cell. As work that may be interrupted.
 */
export function* csvWork<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): Work<Buffer<ArrayBuffer>> {
  const cell = (value: CsvValue): string =>
    value === null
      ? ""
      : typeof value === "number"
        ? String(value)
        : fittingCell(harmless(value.normalize("NFC")));
  const parts = [written([columns.map((column) => cell(column.header))], true)];
  for (let at = 0; at < rows.length; at += unbroken) {
    yield;
    const some = rows.slice(at, at + unbroken);
    parts.push(written(some.map((row) => columns.map((column) => cell(column.value(row))))));
  }
  return yield* joinedBytes(parts);
}

const written = (cells: string[][], bom = false): Buffer =>
  Buffer.from(
    stringify(cells, {
      bom,
      record_delimiter: "windows",
      // Where lists are parted by semicolons or tabs, a cell with one would else be two, the second unguarded.
      quoted_match: /[",;\t\r\n]/,
    }),
  );
