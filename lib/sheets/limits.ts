/** The largest spreadsheet that is taken, in bytes; what may stand in it is bounded by its reader (`read-grid.mjs`). */
export const largestSheet = 10 * 1024 * 1024;
