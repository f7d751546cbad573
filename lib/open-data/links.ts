import type { Work } from "@/lib/base/politely";
import { required, text, whole } from "./columns";
import type { Column, TableShape } from "./table";

/** What ties the tables of the Data Package together. */

/** A link from one row to another, in its order. */
type Link = { from: string; to: string; position: number };
export function* links<Item>(
  of: readonly Item[],
  from: (item: Item) => string,
  to: (item: Item) => readonly string[],
): Work<Link[]> {
  const links: Link[] = [];
  for (const item of of) {
    let position = 0;
    for (const id of new Set(to(item))) links.push({ from: from(item), to: id, position: ++position });
    yield;
  }
  return links;
}

export const linkTable = (
  name: string,
  title: string,
  description: string,
  from: { column: string; table: string; key: string },
  to: { column: string; table: string; key: string },
  ordered = true,
): TableShape<Link> => ({
  name,
  title,
  description,
  columns: [
    required(text(from.column, `Refers to ${from.table}.`, (link) => link.from)),
    ...(ordered
      ? [required(whole<Link>("position", "Its place in the order, from 1.", (link) => link.position))]
      : []),
    required(text(to.column, `Refers to ${to.table}.`, (link) => link.to)),
  ],
  primaryKey: [from.column, to.column],
  foreignKeys: [
    { fields: [from.column], table: from.table, to: [from.key] },
    { fields: [to.column], table: to.table, to: [to.key] },
  ],
});

export const id = <Row>(what: string, value: (row: Row) => string): Column<Row> =>
  required(text("id", `The ${what}'s id; it never changes.`, value));
export const ids = (of: readonly { id: string }[]) => of.map((item) => item.id);
export const references = (fields: string, table: string, to = "id") => ({
  fields: [fields],
  table,
  to: [to],
});

/** The column that names an entry. */
export const entryOf = <Row>(value: (row: Row) => string): Column<Row> =>
  required(text("entry", "Refers to entries.", value));

/** The entries of one kind. */
