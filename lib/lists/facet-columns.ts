import { isEdtf } from "@/lib/calendar/edtf";
import { type Content, columnName, type Facet, type World } from "@/lib/sheets/facet";
import type { Column, Value } from "./list";

/** Columns as a sheet that comes back is read by them: each part of what can be changed, then by what it is known again. */

/** Texts without a language of their own are there for those who write sheets by hand. */
const isForHand = ({ key, columns }: Facet, all: readonly Facet[]): boolean =>
  columns.every(({ language }) => !language) && all.some((other) => other.key.startsWith(`${key}.`));

type Row = { id: string; version: number };

/**
 * @param leave facets that have columns of their own already
 * @param contentOf what a row says, as its kind of sheet has it
 */
export function facetColumns<One extends Row>(
  facets: readonly Facet[],
  world: World,
  leave: readonly string[],
  contentOf: (row: One) => Content,
): Column<One>[] {
  const own = facets.filter((facet) => !leave.includes(facet.key) && !isForHand(facet, facets));
  return [
    ...own.flatMap((facet): Column<One>[] => {
      const [column] = facet.columns;
      if (!column) return [];
      return [
        {
          key: facet.key,
          header: columnName(column, world.locale),
          width: 24,
          value: (row) => cellOf(facet, facet.get(contentOf(row)), world),
        },
      ];
    }),
    {
      key: "id",
      header: columnName({ label: "sheets.columns.id" }, world.locale),
      width: 24,
      value: ({ id }) => id,
    },
    {
      key: "version",
      header: columnName({ label: "sheets.columns.version" }, world.locale),
      width: 8,
      value: ({ version }) => version,
    },
  ];
}

function cellOf(facet: Facet, value: unknown, world: World): Value {
  if (value === null || value === undefined || value === "") return null;
  if (facet.isDate && typeof value === "string" && isEdtf(value)) return { date: value };
  return facet.show(value, world);
}
