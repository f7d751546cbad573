// A spreadsheet file of sheets: typed cells, none of them a formula, headers that stay and filter, links. Used by the thread
// that writes lists and by the process that writes reports.
import writeXlsxFile from "write-excel-file/node";

/**
 * @typedef {string | number | boolean | null | { day: string } | { share: number }} Plain a value as it travels
 * @typedef {{ of: Plain, look?: "heading" | "title" | "strong", href?: string, to?: { sheet: string, cell: string } }} Cell
 *   a value that looks otherwise, or leads to the web or to a cell of another sheet
 * @typedef {object} Sheet
 * @property {string} name
 * @property {string[]} [headers] of a table; they stay in sight, and filter the rows under them
 * @property {number[]} widths in letters
 * @property {(Plain | Cell)[][]} rows
 */

const looks = {
  heading: { fontWeight: "bold", backgroundColor: "#E8ECEF", wrap: true },
  title: { fontWeight: "bold", fontSize: 16, wrap: true },
  strong: { fontWeight: "bold", wrap: true },
};
const linked = { textColor: "#0B4F8A", textDecoration: { underline: true } };

/** @param {Plain} value */
function valueOf(value, dateFormat) {
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
    ...valueOf(of, dateFormat),
    ...(look ? looks[look] : {}),
    ...(href || to ? linked : {}),
  };
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
          content.replace(
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
        ...(headers ? [headers.map((header) => cellOf({ of: header, look: "heading" }, dateFormat))] : []),
        ...rows.map((row) => row.map((cell) => cellOf(cell, dateFormat))),
      ],
      columns: widths.map((width) => ({ width })),
      ...(headers ? { stickyRowsCount: 1, orientation: "landscape" } : {}),
    })),
    { features: [additions(sheets)] },
  ).toBuffer();
}
