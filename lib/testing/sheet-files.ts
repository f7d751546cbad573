import { strToU8, type Zippable, zipSync } from "fflate";

/** Spreadsheets as programs write them, made of plain values: for what is read and what is refused. */

/** A formula has the value that a program kept beside it; a date its number and style. */
export type MadeCell =
  | string
  | number
  | boolean
  | null
  | { formula: string; value?: string | number; error?: string }
  | { serial: number; style: 1 | 2 | 3 };
type Made = {
  name?: string;
  rows: readonly (readonly MadeCell[])[];
  merged?: readonly string[];
  hidden?: boolean;
};

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign,
  );
const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook of Excel. Styles 1 to 3 show a day, a month and a year, as `dd.mm.yyyy` and so on. */
export function xlsxOf(
  sheets: readonly Made[],
  {
    is1904 = false,
    inline = false,
    more = {},
  }: { is1904?: boolean; inline?: boolean; more?: Record<string, string> } = {},
): Uint8Array<ArrayBuffer> {
  const strings: string[] = [];
  const cell = (value: MadeCell, at: string): string => {
    if (value === null || value === "") return "";
    if (typeof value === "string") {
      if (inline) return `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
      strings.push(`<si><t xml:space="preserve">${escaped(value)}</t></si>`);
      return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`;
    }
    if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value === "boolean") return `<c r="${at}" t="b"><v>${Number(value)}</v></c>`;
    if ("serial" in value) return `<c r="${at}" s="${value.style}"><v>${value.serial}</v></c>`;
    const kept = value.error ?? value.value;
    const type = value.error ? ' t="e"' : typeof kept === "string" ? ' t="str"' : "";
    return `<c r="${at}"${type}><f>${escaped(value.formula)}</f>${kept === undefined ? "" : `<v>${escaped(String(kept))}</v>`}</c>`;
  };
  const parts: Record<string, string> = {};
  for (const [index, { rows, merged = [] }] of sheets.entries()) {
    const data = rows
      .map((cells, row) => {
        const made = cells.map((value, column) => cell(value, `${letters(column)}${row + 1}`)).join("");
        return made ? `<row r="${row + 1}">${made}</row>` : "";
      })
      .join("");
    const areas =
      merged.length > 0
        ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
        : "";
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `${head}<worksheet ${main}><sheetData>${data}</sheetData>${areas}</worksheet>`;
  }
  parts["xl/sharedStrings.xml"] = `${head}<sst ${main}>${strings.join("")}</sst>`;
  parts["xl/styles.xml"] =
    `${head}<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy;@"/><numFmt numFmtId="165" formatCode="[$-422]mmmm\\ yyyy"/><numFmt numFmtId="166" formatCode="yyyy"/></numFmts>` +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>';
  parts["xl/workbook.xml"] =
    `${head}<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${is1904 ? ' date1904="1"' : ""}/><sheets>${sheets
      .map(
        ({ name, hidden }, index) =>
          `<sheet name="${escaped(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="r${index + 1}"/>`,
      )
      .join("")}</sheets></workbook>`;
  parts["xl/_rels/workbook.xml.rels"] =
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="r${index + 1}" Type="x/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join("")}</Relationships>`;
  return zipped({ "[Content_Types].xml": `${head}<Types/>`, ...parts, ...more });
}

/** A sheet of LibreOffice. A cell that spans others is written as `[cell, columns, rows]` in `spans`, by its place. */
export function odsOf(
  tables: readonly {
    name: string;
    rows: readonly (readonly MadeCell[])[];
    spans?: Readonly<Record<string, readonly [number, number]>>;
    note?: string;
  }[],
): Uint8Array<ArrayBuffer> {
  const cell = (value: MadeCell, span: readonly [number, number] | undefined, note: string): string => {
    const spanned = span
      ? ` table:number-columns-spanned="${span[0]}" table:number-rows-spanned="${span[1]}"`
      : "";
    if (value === null || value === "") return `<table:table-cell${spanned}/>`;
    const text = (shown: string) => `${note}<text:p>${escaped(shown)}</text:p></table:table-cell>`;
    if (typeof value === "string")
      return `<table:table-cell office:value-type="string"${spanned}>${text(value)}`;
    if (typeof value === "number")
      return `<table:table-cell office:value-type="float" office:value="${value}"${spanned}>${text(String(value))}`;
    if (typeof value === "boolean")
      return `<table:table-cell office:value-type="boolean" office:boolean-value="${value}"${spanned}>${text(String(value))}`;
    if ("serial" in value) {
      const day = new Date(Date.UTC(1899, 11, 30) + value.serial * 86_400_000).toISOString().slice(0, 10);
      return `<table:table-cell office:value-type="date" office:date-value="${day}T00:00:00"${spanned}>${text("shown")}`;
    }
    return `<table:table-cell table:formula="of:=${escaped(value.formula)}" office:value-type="string"${spanned}>${text(value.error ?? String(value.value ?? ""))}`;
  };
  const content = tables
    .map(({ name, rows, spans = {}, note = "" }) => {
      const annotation = note
        ? `<office:annotation><text:p>${escaped(note)}</text:p></office:annotation>`
        : "";
      const made = rows.map(
        (cells, row) =>
          `<table:table-row>${cells.map((value, column) => cell(value, spans[`${letters(column)}${row + 1}`], annotation)).join("")}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>`,
      );
      return `<table:table table:name="${escaped(name)}">${made.join("")}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
    })
    .join("");
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  return zipped({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `${head}<office:document-content ${names}><office:body><office:spreadsheet>${content}</office:spreadsheet></office:body></office:document-content>`,
  });
}

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])) as Zippable,
    ),
  );

/** A text in an encoding of one byte for each letter. */
export function encodedIn(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const byLetter = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from([...text].map((letter) => byLetter.get(letter) ?? 63));
}
