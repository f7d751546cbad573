import { Grid, limits, Unreadable } from "./read-grid.mjs";
import { attribute } from "./read-zip.mjs";

/** Sheets of LibreOffice and its kin (OASIS OpenDocument 1.3, part 3, 9). */
export async function readOds(archive, asked) {
  let locked = false;
  await archive.xml("META-INF/manifest.xml", {
    open(tag) {
      if (tag === "encryption-data") locked = true;
    },
  });
  if (locked) throw new Unreadable("sheet-locked");
  const tables = [];
  let table = null;
  // Tables within cells are pictures of other sheets.
  let depth = 0;
  let row = 0;
  let column = 0;
  let repeatRow = 1;
  let cells = [];
  let cell = null;
  let inText = 0;
  let aside = 0;
  await archive.xml("content.xml", {
    open(tag, attributes) {
      const of = (name) => attribute(attributes, name);
      switch (tag) {
        case "table":
          depth += 1;
          if (depth > 1) return;
          table = { name: of("name") ?? "", grid: new Grid(), areas: [] };
          tables.push(table);
          row = 1;
          return;
        case "table-row":
          if (depth !== 1) return;
          repeatRow = counted(of("number-rows-repeated"));
          column = 0;
          cells = [];
          return;
        case "table-cell":
        case "covered-table-cell":
          if (depth !== 1) return;
          cell = {
            type: of("value-type"),
            value: of("value") ?? of("boolean-value"),
            date: of("date-value"),
            string: of("string-value"),
            formula: of("formula") !== undefined,
            repeat: counted(of("number-columns-repeated")),
            across: counted(of("number-columns-spanned")),
            down: counted(of("number-rows-spanned")),
            text: "",
            paragraphs: 0,
          };
          return;
        case "annotation":
        case "desc":
        case "shape":
          aside += 1;
          return;
        case "p":
          if (!cell || aside > 0) return;
          if (cell.paragraphs++ > 0) cell.text += "\n";
          inText += 1;
          return;
        case "s":
          if (cell && inText > 0 && aside === 0) cell.text += " ".repeat(Math.min(1000, counted(of("c"))));
          return;
        case "tab":
          if (cell && inText > 0 && aside === 0) cell.text += "\t";
          return;
        case "line-break":
          if (cell && inText > 0 && aside === 0) cell.text += "\n";
      }
    },
    text(piece) {
      if (!cell || inText === 0 || aside > 0) return;
      cell.text += piece;
      if (cell.text.length > limits.cell) throw new Unreadable("sheet-cell", { row, maximum: limits.cell });
    },
    close(tag) {
      switch (tag) {
        case "table":
          depth -= 1;
          if (depth === 0) table = null;
          return;
        case "annotation":
        case "desc":
        case "shape":
          aside -= 1;
          return;
        case "p":
          if (cell && aside === 0 && inText > 0) inText -= 1;
          return;
        case "table-cell":
        case "covered-table-cell": {
          if (depth !== 1 || !cell || !table) return;
          const value = cellOf(cell);
          if (value !== null) {
            if (cell.formula) table.grid.formulas += 1;
            for (let index = 0; index < cell.repeat; index++) cells.push([column + index, value]);
            if (column + cell.repeat > limits.columns)
              throw new Unreadable("sheet-columns", { maximum: limits.columns });
          }
          if (cell.across > 1 || cell.down > 1)
            table.areas.push({
              top: row,
              bottom: row + cell.down - 1,
              first: column,
              end: column + cell.across - 1,
            });
          column += cell.repeat;
          cell = null;
          return;
        }
        case "table-row":
          if (depth !== 1 || !table) return;
          // Thousands of empty rows stand at the end of every sheet.
          if (cells.length > 0)
            for (let index = 0; index < repeatRow; index++)
              for (const [at, value] of cells) table.grid.put(row + index, at, value);
          row += repeatRow;
      }
    },
  });
  if (tables.length === 0) throw new Unreadable("sheet-none");
  const read =
    tables.find(({ name }) => name === asked.sheet) ??
    tables.find(({ grid }) => grid.rows.size > 0) ??
    tables[0];
  read.grid.spread(read.areas);
  return { format: "ods", sheets: tables.map(({ name }) => name), sheet: read.name, grid: read.grid };
}

const counted = (text) => Math.max(1, Number.parseInt(text ?? "1", 10) || 1);

function cellOf({ type, value, date, string, text, formula }) {
  const shown = string ?? text;
  if (formula && /^(#|Err:)/.test(shown)) return { error: shown.slice(0, 20) };
  if (type === "date" && date) return { day: date.slice(0, 10) };
  if (type === "float" || type === "percentage" || type === "currency") {
    const number = Number(value);
    return Number.isFinite(number) ? number : null;
  }
  if (type === "boolean") return value === "true";
  return shown === "" ? null : shown;
}
