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
  for (const { columns, rows: group } of pointedAtFirst(groupsOf(rows)) ?? groupsOf(rows, true)) {
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

/** @param inRuns puts only those together that follow one another, so that all rows stay in their order */
function groupsOf(rows: readonly Row[], inRuns = false): Group[] {
  const groups: (Group & { key: string })[] = [];
  for (const row of rows) {
    const columns = Object.keys(row).sort();
    const key = columns.join(" ");
    const group = inRuns ? groups.at(-1) : groups.find((one) => one.key === key);
    if (group?.key === key) group.rows.push(row);
    else groups.push({ key, columns, rows: [row] });
  }
  return groups;
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
