// A spreadsheet file of sheets: typed cells, none of them a formula, headers that stay and filter, links. Used by the thread
// that writes lists and by the process that writes reports.
import writeXlsxFile from "write-excel-file/node";

/**
 * @typedef {string | number | boolean | null | { day: string } | { share: number }} Plain a value as it travels
 * @typedef {{ of: Plain, look?: "heading" | "title" | "strong" | "beside", href?: string, to?: { sheet: string, cell: string } }} Cell
 *   a value that looks otherwise, or leads to the web or to a cell of another sheet
 * @typedef {object} Sheet
 * @property {string} name
 * @property {string[]} [headers] of a table; they stay in sight, and filter the rows under them
 * @property {number[]} widths in letters
 * @property {(Plain | Cell)[][]} rows
 */

const looks = {
  heading: { fontWeight: "bold", backgroundColor: "#E8ECEF", wrap: true },
  title: { fontWeight: "bold", fontSize: 16, height: 24 },
  strong: { fontWeight: "bold", wrap: true },
  /** Next to its label, whatever it is. */
  beside: { align: "left", wrap: true },
};
const linked = { textColor: "#0B4F8A", textDecoration: { underline: true } };

/** @param {Plain} value */
function typed(value, dateFormat) {
  if (typeof value === "object" && "day" in value)
    return { value: new Date(`${value.day}T00:00:00Z`), type: Date, format: dateFormat, align: "left" };
  if (typeof value === "object") return { value: value.share, type: Number, format: "0%" };
  // Said to be a text, so that one that begins like a formula is none.
  if (typeof value === "string")
    return { value, type: String, wrap: value.length > 60 || value.includes("\n") };
  return { value, type: typeof value === "number" ? Number : Boolean };
}

/** @param {Plain | Cell} cell */
function cellOf(cell, dateFormat) {
  const { of, look, href, to } = cell && typeof cell === "object" && "of" in cell ? cell : { of: cell };
  if (of === null || of === "") return null;
  return {
    alignVertical: "top",
    ...typed(of, dateFormat),
    ...(look ? looks[look] : {}),
    ...(href || to ? linked : {}),
  };
}

/** Points that a line of text takes, and more than which no row may be high. */
const lineHeight = 15;
const highest = 409;

/** Cells of a row as high as their texts need: not every program reckons that when it opens a file. */
function rowOf(row, widths, dateFormat) {
  const cells = row.map((cell) => cellOf(cell, dateFormat));
  const lines = cells.map((cell, column) =>
    cell?.wrap && typeof cell.value === "string"
      ? cell.value
          .split("\n")
          .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.15) / widths[column])), 0)
      : 1,
  );
  const most = Math.max(...lines);
  if (most > 1) {
    const tall = cells[lines.indexOf(most)];
    tall.height = Math.min(highest, most * lineHeight);
  }
  return cells;
}

/** The name of a column by its number, from 1: 27 is AA. */
function letters(number) {
  let name = "";
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/** The cells of a sheet that lead somewhere, by their places. */
const linksOf = ({ rows, headers }) =>
  rows.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      cell && typeof cell === "object" && "of" in cell && (cell.href || cell.to)
        ? [{ ref: `${letters(column + 1)}${at + 1 + (headers ? 1 : 0)}`, href: cell.href, to: cell.to }]
        : [],
    ),
  );

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function linksXml(sheet) {
  const links = linksOf(sheet).map(({ ref, href, to }, index) =>
    href
      ? `<hyperlink ref="${ref}" r:id="rIdLink${index + 1}"/>`
      : `<hyperlink ref="${ref}" location="${escaped(`'${to.sheet.replaceAll("'", "''")}'!${to.cell}`)}"/>`,
  );
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}

const targetsXml = (sheet) =>
  linksOf(sheet)
    .map(({ href }, index) =>
      href
        ? `<Relationship Id="rIdLink${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(href)}" TargetMode="External"/>`
        : "",
    )
    .join("");

const filterXml = ({ headers, rows }) =>
  headers ? `<autoFilter ref="A1:${letters(headers.length)}${rows.length + 1}"/>` : "";

/**
 * What the writer does not know of itself: filters and links.
 * @param {Sheet[]} sheets
 */
const additions = (sheets) => ({
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        // In this order, and before what else may follow the rows.
        transform: (content, _options, { sheetIndex }) =>
          content
            // Printed, it is as wide as a page and as long as it is.
            .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace("<pageSetup ", '<pageSetup fitToHeight="0" ')
            .replace(
              "</sheetData>",
              () => `</sheetData>${filterXml(sheets[sheetIndex])}${linksXml(sheets[sheetIndex])}`,
            ),
      },
      "xl/worksheets/_rels/sheet{id}.xml.rels": {
        insert: (_options, { sheetIndex }) => targetsXml(sheets[sheetIndex]),
      },
    },
  },
});

/**
 * @param {{ sheets: Sheet[], dateFormat: string }} workbook
 * @returns {Promise<Buffer>} the file
 */
export async function workbookBytes({ sheets, dateFormat }) {
  return writeXlsxFile(
    sheets.map(({ name, headers, widths, rows }) => ({
      sheet: name,
      data: [
        ...(headers
          ? [
              rowOf(
                headers.map((of) => ({ of, look: "heading" })),
                widths,
                dateFormat,
              ),
            ]
          : []),
        ...rows.map((row) => rowOf(row, widths, dateFormat)),
      ],
      columns: widths.map((width) => ({ width })),
      orientation: "landscape",
      ...(headers ? { stickyRowsCount: 1 } : {}),
    })),
    { fontFamily: "Calibri", fontSize: 11, features: [additions(sheets)] },
  ).toBuffer();
}
