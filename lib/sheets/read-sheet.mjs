import { buffer } from "node:stream/consumers";
import { readCsv } from "./read-csv.mjs";
import { Grid, Unreadable } from "./read-grid.mjs";
import { readOds } from "./read-ods.mjs";
import { readXlsx } from "./read-xlsx.mjs";
import { openArchive } from "./read-zip.mjs";

/**
 * Turns a spreadsheet that someone sent into rows of plain cells, in a process of its own: what is made to break its reader,
 * or to fill the memory, ends this process and nothing else. Nothing in it is ever run: formulas are read by the value
 * that was kept beside them.
 * `node read-sheet.mjs '{"sheet":…,"encoding":…,"separator":…}' < file > rows.json`
 */

const asked = JSON.parse(process.argv[2] ?? "{}");
const bytes = await buffer(process.stdin);

/** What a file says of itself by its first bytes; the name that it came under says nothing. */
async function read() {
  if (bytes.length === 0) throw new Unreadable("sheet-empty");
  // Excel's files before 2007, and what is locked with a password, are compound files.
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    throw new Unreadable("sheet-old-excel");
  if (bytes.subarray(0, 5).toString("latin1") === "%PDF-") throw new Unreadable("sheet-pdf");
  const isArchive = bytes.length > 3 && bytes.readUInt32LE(0) === 0x04034b50;
  if (!isArchive) return readCsv(bytes, asked);
  const archive = await openArchive(bytes);
  if (archive.has("xl/workbook.xml")) return readXlsx(archive, asked);
  if (archive.has("xl/workbook.bin")) throw new Unreadable("sheet-binary-excel");
  if (archive.has("content.xml")) return readOds(archive, asked);
  if (archive.names.some((name) => name.endsWith(".iwa"))) throw new Unreadable("sheet-numbers");
  throw new Unreadable("sheet-unknown");
}

/** Rows that go out together: whoever takes them lets others in between. */
const together = 250;

let said;
let rows = [];
try {
  const { grid, ...told } = await read();
  const whole = (grid ?? new Grid()).whole();
  rows = whole.rows;
  said = { ...told, formulas: whole.formulas, merged: whole.merged };
} catch (error) {
  if (error instanceof Unreadable) said = { refused: error.key, values: error.values };
  // Whatever else a reader says is wrong with a file: its words are for engineers.
  else said = { refused: "sheet-broken", values: {} };
}
process.stdout.write(`${JSON.stringify(said)}\n`);
for (let at = 0; at < rows.length; at += together)
  process.stdout.write(`${JSON.stringify(rows.slice(at, at + together))}\n`);
