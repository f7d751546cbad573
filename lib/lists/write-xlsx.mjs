// Writes a spreadsheet, as a thread of its own: 20,000 rows take a processor for seconds, in which nobody else would be
// answered. Rows come in pieces; the file goes back as a whole.
import { parentPort } from "node:worker_threads";
import { workbookBytes } from "./workbook.mjs";

let sheet;
const rows = [];

function write() {
  const { headers, widths, about, name, aboutName, dateFormat } = sheet;
  return workbookBytes({
    dateFormat,
    sheets: [
      { name, headers, widths, rows },
      {
        name: aboutName,
        widths: [24, 80],
        rows: about.map(([label, value]) => [{ of: label, look: "heading" }, value]),
      },
    ],
  });
}

parentPort.on("message", (message) => {
  if (message.sheet) sheet = message.sheet;
  if (message.rows) rows.push(...message.rows);
  if (!message.end) return;
  write().then(
    (bytes) => parentPort.postMessage({ bytes: new Uint8Array(bytes) }),
    (problem) => parentPort.postMessage({ problem: String(problem) }),
  );
});
