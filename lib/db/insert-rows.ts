import "server-only";
import type { Prisma } from "./generated/client";

type Row = Record<string, unknown>;

/** Rows that are written in one statement. */
const atOnce = 1000;

/**
 * Adds rows to a table. They travel as one JSON value, whatever their number: as single values ten thousand of them take
 * minutes, and a statement takes some 32,000 values. Columns that a row does not name get their default.
 * @param model the table's name in the database
 */
export async function insertRows(
  tx: Prisma.TransactionClient,
  model: string,
  rows: readonly Row[],
): Promise<void> {
  for (const [columns, group] of byColumns(rows)) {
    const list = columns.map((column) => `"${column}"`).join(", ");
    for (let at = 0; at < group.length; at += atOnce)
      await tx.$executeRawUnsafe(
        `INSERT INTO "${model}" (${list})
         SELECT ${list} FROM jsonb_populate_recordset(NULL::"${model}", $1::jsonb)`,
        JSON.stringify(group.slice(at, at + atOnce)),
      );
  }
}

/** Rows together that name the same columns; each group in the order given. */
function byColumns(rows: readonly Row[]): [string[], Row[]][] {
  const groups = new Map<string, [string[], Row[]]>();
  for (const row of rows) {
    const columns = Object.keys(row).sort();
    const key = columns.join(" ");
    const group = groups.get(key) ?? [columns, []];
    groups.set(key, group);
    group[1].push(row);
  }
  return [...groups.values()];
}
