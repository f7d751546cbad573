/**
 * Rows in an order in which every row comes after those of the same list that it points at.
 * @returns also those that point at each other in a circle, for which there is no such order
 */
export function parentsFirst<Row extends { id: string }>(
  rows: readonly Row[],
  parentsOf: (row: Row) => readonly (string | null)[],
): { rows: Row[]; circular: ReadonlySet<Row> } {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const placed = new Set<Row>();
  const circular = new Set<Row>();
  for (const start of rows) {
    // The way up from this row, walked by hand: a chain may be longer than the call stack.
    const way = [start];
    const onWay = new Set(way);
    for (let row = way.at(-1); row; row = way.at(-1)) {
      const current = row;
      const above = parentsOf(current)
        .map((id) => (id ? byId.get(id) : undefined))
        .find((parent) => parent && parent !== current && !placed.has(parent));
      if (above && !onWay.has(above)) {
        way.push(above);
        onWay.add(above);
        continue;
      }
      if (above) for (const one of way.slice(way.indexOf(above))) circular.add(one);
      placed.add(current);
      onWay.delete(current);
      way.pop();
    }
  }
  return { rows: [...placed], circular };
}
