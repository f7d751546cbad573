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
