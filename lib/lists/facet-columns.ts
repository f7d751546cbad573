import { isEdtf } from "@/lib/calendar/edtf";
import { type Content, columnName, type Facet, type World } from "@/lib/sheets/facet";
import type { Column, Value } from "./list";

/** Columns as a sheet that comes back is read by them: each part of what can be changed, and by what it is known again. */

/** Texts without a language of their own are there for those who write sheets by hand. */
const isForHand = ({ key, columns }: Facet, all: readonly Facet[]): boolean =>
  columns.every(({ language }) => !language) && all.some((other) => other.key.startsWith(`${key}.`));

/**
 * @param leave facets that have columns of their own already, or are not to be changed by a sheet
 * @param contentOf what a row says, as its kind of sheet has it
 */
export function facetColumns<Row extends object>(
  facets: readonly Facet[],
  world: World,
  leave: readonly string[],
  contentOf: (row: Row) => Content,
): Column<Row>[] {
  const contents = new WeakMap<Row, Content>();
  const saidBy = (row: Row): Content => {
    const content = contents.get(row) ?? contentOf(row);
    contents.set(row, content);
    return content;
  };
  const own = facets.filter((facet) => !leave.includes(facet.key) && !isForHand(facet, facets));
  return own.flatMap((facet): Column<Row>[] => {
    const [column] = facet.columns;
    if (!column) return [];
    return [
      {
        key: facet.key,
        header: columnName(column, world.locale),
        width: 24,
        value: (row) => cellOf(facet, facet.get(saidBy(row)), world),
      },
    ];
  });
}

/** By these a row is known again when it comes back. */
export function markColumns<Row>(
  { locale }: Pick<World, "locale">,
  markOf: (row: Row) => { id: string; version: number },
): Column<Row>[] {
  return [
    {
      key: "id",
      header: columnName({ label: "sheets.columns.id" }, locale),
      width: 24,
      value: (row) => markOf(row).id,
    },
    {
      key: "version",
      header: columnName({ label: "sheets.columns.version" }, locale),
      width: 8,
      value: (row) => markOf(row).version,
    },
  ];
}

function cellOf(facet: Facet, value: unknown, world: World): Value {
  if (value === null || value === undefined || value === "") return null;
  if (facet.isDate && typeof value === "string" && isEdtf(value)) return { date: value };
  return facet.show(value, world);
}
