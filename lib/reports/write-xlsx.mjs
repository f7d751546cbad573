// Writes one report as a spreadsheet: its sheets as JSON on standard input, the file on standard output. The argument is the day
// that its parts are of. Run by in-child.ts as a process of its own.
import { text } from "node:stream/consumers";
import { workbookBytes } from "../lists/workbook.mjs";
import { reproducible } from "../printing/reproducible.mjs";

const workbook = JSON.parse(await text(process.stdin));
process.stdout.write(reproducible(await workbookBytes(workbook), process.argv[2]));
