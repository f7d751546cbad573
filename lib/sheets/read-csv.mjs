import { parse } from "csv-parse/sync";
import { decoded } from "./encoding.mjs";
import { Grid, limits, Unreadable } from "./read-grid.mjs";

export const separators = [";", ",", "\t", "|"];

/** Text with separators, in whatever encoding: both are told apart by what stands in the file, or said. */
export function readCsv(bytes, asked) {
  const { text, encoding } = decoded(bytes, asked.encoding);
  if (/[^\P{Cc}\t\n\v\f\r\x80-\x9f]/u.test(text.slice(0, 100_000))) throw new Unreadable("sheet-unknown");
  if (/^\s*(<!doctype|<html|<\?xml|\{\\rtf)/i.test(text.slice(0, 200))) throw new Unreadable("sheet-unknown");
  if (text.length > limits.text) throw new Unreadable("sheet-text", { maximum: limits.text / 1_000_000 });
  // Excel says in a first line which separator it used.
  const said = /^sep=(.)\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const separator = separators.includes(asked.separator) ? asked.separator : (said?.[1] ?? separatorOf(body));
  const grid = new Grid();
  let number = 0;
  const rows = parse(body, {
    delimiter: separator,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    to: limits.rows * 2,
    max_record_size: limits.columns * limits.cell,
    info: false,
  });
  for (const cells of rows) {
    number += 1;
    for (const [column, cell] of cells.entries()) grid.put(number, column, unguarded(cell));
  }
  return { format: "csv", encoding, separator, sheets: [], sheet: null, grid };
}

/** Our own files put an apostrophe before what a spreadsheet would run; taken off, the text is as it was. */
const unguarded = (cell) => (/^'[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠']/u.test(cell) ? cell.slice(1) : cell);

/** The separator that parts most lines into the same number of cells, more than one. */
export function separatorOf(text) {
  const sample = text.slice(0, 200_000);
  let best = { separator: ",", score: 0 };
  for (const separator of separators) {
    let rows;
    try {
      rows = parse(sample.slice(0, sample.lastIndexOf("\n") + 1) || sample, {
        delimiter: separator,
        relax_quotes: true,
        relax_column_count: true,
        to: 100,
      });
    } catch {
      continue;
    }
    const widths = new Map();
    for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    let score = 0;
    for (const [width, count] of widths) score = Math.max(score, count * Math.min(width, 12) ** 0.5);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}
