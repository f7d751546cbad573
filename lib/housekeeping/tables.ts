import "server-only";
import type { Database } from "@/lib/db/client";

type Row = Record<string, unknown>;
export type Table = {
  findMany(args: { orderBy: unknown; skip: number; take: number }): Promise<Row[]>;
  createMany(args: { data: unknown }): Promise<{ count: number }>;
  count(): Promise<number>;
};

/**
 * The tables of a backup, each after those it points at, with the key that orders its rows.
 * Sessions, setup codes and throttles are left out: a restored copy lets nobody in who has not signed in to it.
 */
export const backedUp = [
  ["setting", ["key"]],
  ["country", ["code"]],
  ["user", ["id"]],
  ["body", ["id"]],
  ["contact", ["id"]],
  ["partner", ["id"]],
  ["storedFile", ["id"]],
  ["source", ["id"]],
  ["document", ["id"]],
  ["documentVersion", ["id"]],
  ["documentSource", ["documentId", "sourceId"]],
  ["package", ["id"]],
  ["packageItem", ["packageId", "documentVersionId"]],
  ["wave", ["id"]],
  ["targetListing", ["id"]],
  ["targetListingSource", ["listingId", "sourceId"]],
  ["entry", ["id"]],
  ["entryCountry", ["entryId", "countryCode"]],
  ["entrySource", ["entryId", "sourceId"]],
  ["entryAttachment", ["entryId", "fileId"]],
  ["version", ["id"]],
  ["errorReport", ["id"]],
  ["auditLine", ["seq"]],
] as const satisfies readonly (readonly [keyof Database, readonly string[]])[];

/** Columns that point into the same table: a row follows the one it points at. */
export const selfReferences: Partial<Record<string, string[]>> = {
  body: ["parentId"],
  package: ["previousId"],
  entry: ["answersId", "continuesId"],
};

export const tableOf = (db: Database, name: (typeof backedUp)[number][0]): Table =>
  db[name] as unknown as Table;

/** All rows in the order of their key, a thousand at a time. */
export async function* rowsOf(
  db: Database,
  name: (typeof backedUp)[number][0],
  key: readonly string[],
): AsyncGenerator<Row> {
  const take = 1000;
  for (let skip = 0; ; skip += take) {
    const rows = await tableOf(db, name).findMany({
      orderBy: key.map((column) => ({ [column]: "asc" })),
      skip,
      take,
    });
    yield* rows;
    if (rows.length < take) return;
  }
}

/** Rows in an order in which each comes after those it points at. */
export function afterTheirParents(rows: Row[], references: string[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const placed = new Set<unknown>();
  const ordered: Row[] = [];
  const place = (row: Row, path: Set<unknown>) => {
    if (placed.has(row.id) || path.has(row.id)) return;
    path.add(row.id);
    for (const column of references) {
      const parent = row[column] ? byId.get(row[column]) : undefined;
      if (parent) place(parent, path);
    }
    placed.add(row.id);
    ordered.push(row);
  };
  for (const row of rows) place(row, new Set());
  return ordered;
}
