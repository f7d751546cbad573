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
  for (const { columns, rows: group } of pointedAtFirst(byColumns(rows)) ?? runsOf(rows)) {
    const list = columns.map((column) => `"${column}"`).join(", ");
    for (let at = 0; at < group.length; at += atOnce)
      await tx.$executeRawUnsafe(
        `INSERT INTO "${model}" (${list})
         SELECT ${list} FROM jsonb_populate_recordset(NULL::"${model}", $1::jsonb)`,
        JSON.stringify(group.slice(at, at + atOnce)),
      );
  }
}

/** Rows that name the same columns, in the order given. */
type Group = { columns: string[]; rows: Row[] };

const columnsOf = (row: Row): string[] => Object.keys(row).sort();

function byColumns(rows: readonly Row[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const columns = columnsOf(row);
    const key = columns.join(" ");
    const group = groups.get(key) ?? { columns, rows: [] };
    groups.set(key, group);
    group.rows.push(row);
  }
  return [...groups.values()];
}

/** Rows in the order given, those of the same columns that follow one another together. */
function runsOf(rows: readonly Row[]): Group[] {
  const runs: (Group & { key: string })[] = [];
  for (const row of rows) {
    const columns = columnsOf(row);
    const key = columns.join(" ");
    const last = runs.at(-1);
    if (last?.key === key) last.rows.push(row);
    else runs.push({ key, columns, rows: [row] });
  }
  return runs;
}

/**
 * The groups so that rows of a table which point at others of it (`…Id`), such as an answer at its letter, come after
 * those. Null when groups point at each other: then only the order of the rows themselves will do.
 */
function pointedAtFirst(groups: readonly Group[]): Group[] | null {
  if (groups.length < 2) return [...groups];
  const home = new Map<unknown, Group>();
  for (const group of groups) for (const row of group.rows) if (row.id !== undefined) home.set(row.id, group);
  const ordered: Group[] = [];
  const underWay = new Set<Group>();
  const place = (group: Group): boolean => {
    if (ordered.includes(group)) return true;
    if (underWay.has(group)) return false;
    underWay.add(group);
    const pointers = group.columns.filter((column) => column.endsWith("Id"));
    const others = new Set(group.rows.flatMap((row) => pointers.map((column) => home.get(row[column]))));
    for (const other of others) if (other && other !== group && !place(other)) return false;
    ordered.push(group);
    return true;
  };
  return groups.every(place) ? ordered : null;
}
