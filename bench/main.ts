import { execFileSync } from "node:child_process";
import { benchActs } from "./acts";
import { benchDesk } from "./desk";
import { benchLettersToMany } from "./letters-to-many";
import { benchLong } from "./long";
import { benchPages } from "./pages";
import { benchPrinting } from "./printing";
import { benchReportFiles } from "./report-files";
import { benchSheets } from "./sheets";
import { benchSize } from "./size";
import { benchStanding } from "./standing";
import { markdown, type Row } from "./table";

/**
 * Everything that the project claims about speed, as figures and as ratios measured side by side in one run.
 * With --long also what takes minutes: 100,000 entries on both databases, backups while others write, two instances,
 * five minutes of use. With --only, that alone; with --sheets, a large spreadsheet alone; with --letters, letters to many and a
 * register in a browser alone; with --desk, the pages of the desk alone, at 20,000 and at 100,000 entries. Exits with 1 when a
 * goal is missed.
 */
// Ahead of everything: a start that builds would do so with the probes that a measurement loads into its server.
execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
const rows: Row[] = [];
const only = process.argv.includes("--only");
const desk = process.argv.includes("--desk");
const sheets = process.argv.includes("--sheets");
const letters = process.argv.includes("--letters");
if (!only && !desk && !sheets && !letters) {
  console.log("Standing …");
  rows.push(...benchStanding());
  console.log("Acts: one dispatch, and 40 at once …");
  rows.push(...(await benchActs()));
  console.log("Printing: 40 letters …");
  rows.push(...(await benchPrinting()));
  console.log("Reports: a file of each format …");
  rows.push(...(await benchReportFiles()));
  console.log("Pages: a production server on a database of its own …");
  rows.push(...(await benchPages()));
  console.log("Size: 20,000 entries …");
  rows.push(...(await benchSize()));
}
if (!only && !desk && !letters) {
  console.log("A spreadsheet of 10,000 rows …");
  rows.push(...(await benchSheets()));
}
if (!only && !desk && !sheets) {
  console.log("Letters to many, and a register, in a browser: 20,000 entries …");
  rows.push(...(await benchLettersToMany()));
}
if (!only && !sheets && !letters) {
  console.log("The desk: 20,000 entries …");
  rows.push(...(await benchDesk(20_000, 300)));
}
if (desk) {
  console.log("The desk: 100,000 entries …");
  rows.push(...(await benchDesk(100_000, 500)));
}
if (process.argv.includes("--long") || only) rows.push(...(await benchLong()));
console.log(`\n${markdown(rows)}\n`);
process.exit(rows.every((row) => row.met) ? 0 : 1);
