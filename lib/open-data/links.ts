import type { Work } from "@/lib/base/politely";
import { required, text, whole } from "./columns";
import { type Column, type FilledTable, fill } from "./table";

/** What ties the tables of the Data Package together. */

/** A link from one row to another, in its order. */
type Link = { from: string; to: string; position: number };
/** A column of links, with the table that it leads to, and that one's key where it is not `id`. */
type End = readonly [column: string, table: string, key?: string];

/** A table of links: which rows of one table each row of another names, in their order unless told otherwise. */
export function* linkTable<Item extends { id: string }>(
  about: { name: string; title: string; description: string },
  [from, to]: readonly [End, End],
  items: readonly Item[],
  names: (item: Item) => readonly string[],
  ordered = true,
): Work<FilledTable> {
  const links: Link[] = [];
  for (const item of items) {
    let position = 0;
    for (const id of new Set(names(item))) links.push({ from: item.id, to: id, position: ++position });
    yield;
  }
  const end = ([column, table]: End, value: (link: Link) => string) =>
    required(text<Link>(column, `Refers to ${table}.`, value));
  return fill<Link>(
    {
      ...about,
      columns: [
        end(from, (link) => link.from),
        ...(ordered ? [place<Link>(({ position }) => position)] : []),
        end(to, (link) => link.to),
      ],
      primaryKey: [from[0], to[0]],
      foreignKeys: [from, to].map(([column, table, key]) => references(column, table, key)),
    },
    links,
  );
}

/** The column of a row's place among those of the same owner. */
export const place = <Row>(value: (row: Row) => number): Column<Row> =>
  required(whole("position", "Its place in the order, from 1.", value));

export const id = <Row extends { id: string }>(what: string): Column<Row> =>
  required(text("id", `The ${what}'s id; it never changes.`, (row) => row.id));
export const ids = (of: readonly { id: string }[]) => of.map((item) => item.id);
export const references = (fields: string, table: string, to = "id") => ({
  fields: [fields],
  table,
  to: [to],
});

/** The column that names an entry. */
export const entryOf = <Row>(value: (row: Row) => string): Column<Row> =>
  required(text("entry", "Refers to entries.", value));
