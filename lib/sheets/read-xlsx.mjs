import { Grid, limits, Unreadable } from "./read-grid.mjs";
import { attribute } from "./read-zip.mjs";

/** Excel's files since 2007 (ECMA-376, part 1, 18), also those with macros: only what stands in cells is read. */
export async function readXlsx(archive, asked) {
  const { sheets, is1904 } = await workbook(archive);
  if (sheets.length === 0) throw new Unreadable("sheet-none");
  const strings = await sharedStrings(archive);
  const styles = await dateStyles(archive);
  const inOrder = [...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)];
  const chosen = sheets.find(({ name }) => name === asked.sheet);
  let grid = new Grid();
  let read = chosen ?? inOrder[0];
  for (const one of chosen ? [chosen] : inOrder) {
    const found = await worksheet(archive, one.path, { strings, styles, is1904 });
    if (!chosen && found.rows.size === 0) continue;
    grid = found;
    read = one;
    break;
  }
  const hasMacros = archive.names.some((name) => /vbaProject/i.test(name));
  return {
    format: hasMacros ? "xlsm" : "xlsx",
    sheets: sheets.map(({ name }) => name),
    sheet: read.name,
    grid,
  };
}

async function workbook(archive) {
  const targets = new Map();
  await archive.xml("xl/_rels/workbook.xml.rels", {
    open(tag, attributes) {
      if (tag === "Relationship") targets.set(attributes.Id, attributes.Target);
    },
  });
  const sheets = [];
  let is1904 = false;
  await archive.xml("xl/workbook.xml", {
    open(tag, attributes) {
      if (tag === "workbookPr") is1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (tag !== "sheet") return;
      const target = targets.get(attribute(attributes, "id")) ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      if (!/worksheets?\//i.test(path)) return;
      sheets.push({
        name: attributes.name ?? "",
        path,
        hidden: (attributes.state ?? "visible") !== "visible",
      });
    },
  });
  return { sheets, is1904 };
}

async function sharedStrings(archive) {
  const strings = [];
  let text = "";
  let length = 0;
  let inText = false;
  // How a word is read aloud stands beside it in Japanese files.
  let aside = 0;
  await archive.xml("xl/sharedStrings.xml", {
    open(tag) {
      if (tag === "si") text = "";
      else if (tag === "rPh") aside += 1;
      else if (tag === "t") inText = aside === 0;
    },
    text(piece) {
      if (!inText) return;
      length += piece.length;
      if (length > limits.text) throw new Unreadable("sheet-text", { maximum: limits.text / 1_000_000 });
      text += piece;
    },
    close(tag) {
      if (tag === "t") inText = false;
      else if (tag === "rPh") aside -= 1;
      else if (tag === "si") strings.push(unescaped(text));
    },
  });
  return strings;
}

/** `_x000D_` stands for characters that XML cannot hold. */
const unescaped = (text) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/** Formats of numbers that Excel itself knows as dates; 17 is a month and a year. */
const builtIn = new Map(
  [14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, "day"]),
);
builtIn.set(17, "month");

/** Which cell styles show a date, and how much of one: `day`, `month`, `year`. */
async function dateStyles(archive) {
  const formats = new Map(builtIn);
  const styles = [];
  let inCells = false;
  await archive.xml("xl/styles.xml", {
    open(tag, attributes) {
      if (tag === "numFmt")
        formats.set(Number(attributes.numFmtId), precisionOf(attributes.formatCode ?? ""));
      else if (tag === "cellXfs") inCells = true;
      else if (tag === "xf" && inCells) styles.push(formats.get(Number(attributes.numFmtId ?? 0)) ?? null);
    },
    close(tag) {
      if (tag === "cellXfs") inCells = false;
    },
  });
  return styles;
}

/** What a format such as `dd.mm.yyyy` or `[$-422]mmmm yyyy;@` shows of a date; null when it shows none. */
export function precisionOf(code) {
  const letters = code
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "")
    .split(";")[0]
    .toLowerCase();
  if (!/[yd]/.test(letters) || /general|[#0?]/.test(letters.replace(/\.0+/, ""))) return null;
  if (/d/.test(letters)) return "day";
  return /m/.test(letters) ? "month" : "year";
}

async function worksheet(archive, path, { strings, styles, is1904 }) {
  const grid = new Grid();
  const areas = [];
  let row = 0;
  let column = -1;
  let cell = null;
  let into = null;
  const there = await archive.xml(path, {
    open(tag, attributes) {
      switch (tag) {
        case "row":
          row = attributes.r ? Number(attributes.r) : row + 1;
          column = -1;
          break;
        case "c": {
          const at = attributes.r ? placeOf(attributes.r) : { row, column: column + 1 };
          column = at.column;
          cell = {
            type: attributes.t ?? "n",
            style: Number(attributes.s ?? 0),
            value: "",
            text: "",
            formula: false,
          };
          break;
        }
        case "f":
          if (cell) cell.formula = true;
          break;
        case "v":
          into = "value";
          break;
        case "t":
          into = "text";
          break;
        case "rPh":
          into = null;
          break;
        case "mergeCell": {
          const [from, to] = String(attributes.ref ?? "").split(":");
          if (!to) break;
          const [a, b] = [placeOf(from), placeOf(to)];
          if (areas.length < limits.rows)
            areas.push({ top: a.row, bottom: b.row, first: a.column, end: b.column });
        }
      }
    },
    text(piece) {
      if (!cell || !into) return;
      cell[into] += piece;
      if (cell[into].length > limits.cell) throw new Unreadable("sheet-cell", { row, maximum: limits.cell });
    },
    close(tag) {
      if (tag === "v" || tag === "t") into = null;
      if (tag !== "c" || !cell) return;
      if (cell.formula) grid.formulas += 1;
      grid.put(row, column, cellOf(cell, { strings, styles, is1904 }));
      cell = null;
    },
  });
  if (!there) throw new Unreadable("sheet-broken");
  grid.spread(areas);
  return grid;
}

function cellOf({ type, style, value, text, formula }, { strings, styles, is1904 }) {
  if (type === "inlineStr") return unescaped(text);
  if (value === "") return formula ? { error: "=" } : null;
  if (type === "s") return strings[Number(value)] ?? null;
  if (type === "str") return unescaped(value);
  if (type === "b") return value === "1";
  if (type === "e") return { error: value.slice(0, 20) };
  if (type === "d") return { day: value.slice(0, 10) };
  const number = Number(value);
  if (!Number.isFinite(number)) return null;
  const precision = styles[style];
  return precision ? (dateOf(number, precision, is1904) ?? number) : number;
}

/** Excel counts days from the end of 1899, and takes 1900 for a leap year; or, on old Macs, from the first of 1904. */
function dateOf(serial, precision, is1904) {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  if (days < 1 || days > 2_958_465) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + (days < 60 ? days + 1 : days) * 86_400_000);
  const text = date.toISOString().slice(0, 10);
  return { day: precision === "year" ? text.slice(0, 4) : precision === "month" ? text.slice(0, 7) : text };
}

/** `AB12`: the row from 1, the column from 0. */
function placeOf(reference) {
  const [, letters = "", digits = "0"] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (!letters) throw new Unreadable("sheet-broken");
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column: column - 1 };
}
