/** A cell as it was read. A day may be as imprecise as its format showed it; an error is one of the spreadsheet's own. */
export type Cell = string | number | boolean | null | { day: string } | { error: string };

/** A row that is not empty: its number as the spreadsheet shows it, from 1. */
export type SheetRow = { number: number; cells: readonly Cell[] };

/** A sheet as it was read, and what was told apart on the way. */
export type ReadSheet = {
  format: "xlsx" | "xlsm" | "ods" | "csv";
  /** Of text: in which encoding, and parted by what. */
  encoding?: string;
  separator?: string;
  /** The names of all sheets of the file, and of the one that was read. */
  sheets: readonly string[];
  sheet: string | null;
  rows: readonly SheetRow[];
  /** Cells that hold a formula; the value kept beside it was read. */
  formulas: number;
  /** Merged cells, which say the same in each of their places. */
  merged: number;
};

/** What was told by hand instead of being told apart. */
export type ReadAs = {
  sheet?: string | undefined;
  encoding?: string | undefined;
  separator?: string | undefined;
};

/** A cell as text: numbers plainly, days as EDTF, true and false as such words. An error is none. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "object") return "day" in cell ? cell.day : "";
  return typeof cell === "number" ? plainNumber(cell) : String(cell);
}

/** `380441234567`, not `3.8e11`. */
const plainNumber = (number: number): string =>
  Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);
