// Writes a spreadsheet, as a thread of its own: 20,000 rows take a processor for seconds, in which nobody else would be
// answered. Rows come in pieces; the file goes back as a whole.
import { parentPort } from "node:worker_threads";
import writeXlsxFile from "write-excel-file/node";

/** @typedef {string | number | boolean | null | { day: string }} Plain a cell as it travels */

let sheet;
const rows = [];

/** @param {Plain} cell */
function cellOf(cell) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "object")
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: sheet.dateFormat, align: "left" };
  // Said to be a text, so that one that begins like a formula is none.
  if (typeof cell === "string")
    return { value: cell, type: String, wrap: cell.length > 60, alignVertical: "top" };
  return { value: cell, type: typeof cell === "number" ? Number : Boolean, alignVertical: "top" };
}

const headed = (header) => ({
  value: header,
  type: String,
  fontWeight: "bold",
  backgroundColor: "#E8ECEF",
  wrap: true,
});

/** Lets the header filter the rows under it. */
const filtered = (columns, count) => ({
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform: (content, _options, { sheetIndex }) =>
          sheetIndex === 0
            ? content.replace(
                "</sheetData>",
                `</sheetData><autoFilter ref="A1:${letters(columns)}${count + 1}"/>`,
              )
            : content,
      },
    },
  },
});

/** The name of a column by its number, from 1: 27 is AA. */
function letters(number) {
  let name = "";
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

async function write() {
  const { headers, widths, about, name, aboutName } = sheet;
  return writeXlsxFile(
    [
      {
        sheet: name,
        data: [headers.map(headed), ...rows],
        columns: widths.map((width) => ({ width })),
        stickyRowsCount: 1,
        orientation: "landscape",
      },
      {
        sheet: aboutName,
        data: about.map(([label, value]) => [headed(label), cellOf(value)]),
        columns: [{ width: 24 }, { width: 80 }],
      },
    ],
    { features: [filtered(headers.length, rows.length)] },
  ).toBuffer();
}

parentPort.on("message", (message) => {
  if (message.sheet) sheet = message.sheet;
  if (message.rows) for (const row of message.rows) rows.push(row.map(cellOf));
  if (!message.end) return;
  write().then(
    (bytes) => parentPort.postMessage({ bytes: new Uint8Array(bytes) }),
    (problem) => parentPort.postMessage({ problem: String(problem) }),
  );
});
