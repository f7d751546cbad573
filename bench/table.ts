/** One line of the benchmark's table: what, how much, against what goal. */
export type Row = { what: string; measured: string; goal: string; met: boolean };

/** A Markdown table, to be kept in docs/performance.md as printed. */
export function markdown(rows: Row[]): string {
  const lines = rows.map(
    (row) => `| ${row.what} | ${row.measured} | ${row.goal} | ${row.met ? "yes" : "**no**"} |`,
  );
  return ["| What | Measured | Goal | Met |", "|---|---|---|---|", ...lines].join("\n");
}

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** What so large a part of the values stays within, from 0 to 1. */
export const percentile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
};
