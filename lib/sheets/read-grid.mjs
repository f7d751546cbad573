/** Rows of plain cells, within bounds: what every format is read into. */

/** @typedef {string | number | boolean | null | { day: string } | { error: string }} Cell */

/** So much is read of one sheet. More is no list of offices, and is refused in words. */
export const limits = {
  rows: 20_000,
  columns: 200,
  /** Characters of one cell: as many as spreadsheets take. */
  cell: 32_767,
  /** Characters of all cells. */
  text: 20_000_000,
  /** Bytes of one file unpacked. */
  unpacked: 96 * 1024 * 1024,
  /** Cells that a merged one is spread over, together. */
  spread: 200_000,
};

/** A file that cannot be read: `key` is a message of the `refusals` catalogue. */
export class Unreadable extends Error {
  constructor(key, values = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

export class Grid {
  /** @type {Map<number, Cell[]>} by the row's number, from 1 */
  rows = new Map();
  /** Places of cells that hold a formula. */
  formulas = 0;
  merged = 0;
  #text = 0;

  /** @param {number} row from 1 @param {number} column from 0 @param {Cell} cell */
  put(row, column, cell) {
    if (cell === null || cell === "") return;
    if (column >= limits.columns) throw new Unreadable("sheet-columns", { maximum: limits.columns });
    let cells = this.rows.get(row);
    if (!cells) {
      if (this.rows.size >= limits.rows) throw new Unreadable("sheet-rows", { maximum: limits.rows });
      cells = [];
      this.rows.set(row, cells);
    }
    if (typeof cell === "string") {
      const text = cell.replace(/\r\n?/g, "\n").normalize("NFC");
      if (text.trim() === "") return;
      if (text.length > limits.cell) throw new Unreadable("sheet-cell", { row, maximum: limits.cell });
      this.#text += text.length;
      if (this.#text > limits.text) throw new Unreadable("sheet-text", { maximum: limits.text / 1_000_000 });
      while (cells.length < column) cells.push(null);
      cells[column] = text;
      return;
    }
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }

  /** Says in every cell of a merged one what its first says. Beyond the last row and column nothing is said. */
  spread(areas) {
    const last = Math.max(0, ...this.rows.keys());
    let width = 0;
    for (const cells of this.rows.values()) width = Math.max(width, cells.length);
    let left = limits.spread;
    for (const { top, bottom, first, end } of areas) {
      const value = this.rows.get(top)?.[first];
      if (value === undefined || value === null) continue;
      this.merged += 1;
      for (let row = top; row <= Math.min(bottom, last); row++) {
        const cells = this.rows.get(row);
        // A row that is empty but for this is none.
        if (!cells) continue;
        for (let column = first; column <= Math.min(end, width - 1); column++) {
          if (--left < 0) throw new Unreadable("sheet-merged");
          while (cells.length <= column) cells.push(null);
          cells[column] ??= value;
        }
      }
    }
  }

  whole() {
    const rows = [...this.rows]
      .sort(([one], [other]) => one - other)
      .filter(([, cells]) => cells.some(filled));
    return {
      rows: rows.map(([number, cells]) => ({ number, cells })),
      formulas: this.formulas,
      merged: this.merged,
    };
  }
}

const filled = (cell) => cell !== null && cell !== undefined;
