import type { SourceView } from "@/lib/sources/view";
import { type Cell, source } from "./cells";
import type { Section } from "./report";

/**
 * Numbers the sources that sections point to, in the order in which they stand; a source to which nothing points is left out.
 * @param sources all that may be named, by the numbers that the sections have
 */
export function mentionedAlone(
  sections: readonly Section[],
  sources: readonly SourceView[],
): { sections: Section[]; sources: SourceView[] } {
  const tables = sections.flatMap((section) => [
    ...section.tables,
    ...(section.charts ?? []).map(({ table }) => table),
  ]);
  const named = new Set(tables.flatMap(({ rows }) => rows.flat(2)).flatMap((part) => part.source ?? []));
  const kept = [...named].sort((a, b) => a - b);
  const places = new Map(kept.map((place, index) => [place, index + 1]));
  const renumbered = (cell: Cell): Cell =>
    cell.map((part) => {
      const place = part.source === undefined ? undefined : places.get(part.source);
      return place === undefined ? part : { ...part, ...source(place) };
    });
  const inTable = <Table extends { rows: Cell[][] }>(table: Table): Table => ({
    ...table,
    rows: table.rows.map((row) => row.map(renumbered)),
  });
  return {
    sources: kept.flatMap((place) => sources[place - 1] ?? []),
    sections: sections.map((section) => ({
      ...section,
      ...(section.charts
        ? { charts: section.charts.map((chart) => ({ ...chart, table: inTable(chart.table) })) }
        : {}),
      tables: section.tables.map(inTable),
    })),
  };
}
