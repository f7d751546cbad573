import type { Report, ReportTable } from "./report";

/** A table of a report, and where in it: the section that it stands in, and what that one says before it. */
export type PlacedTable = { section: string; heading: string; lead: readonly string[]; table: ReportTable };

/** Every table of a report in its order, those of its charts too. */
export function tablesOf({ bars, sections }: Report): PlacedTable[] {
  return [
    ...(bars ? [{ section: "classes", heading: bars.heading, lead: [], table: bars.table }] : []),
    ...sections.flatMap(({ id, heading, lead, charts = [], tables }) =>
      [...charts.map((chart) => chart.table), ...tables].map((table, index) => ({
        section: id,
        heading,
        lead: index === 0 ? lead : [],
        table,
      })),
    ),
  ];
}

/** How the report was made: items and what is said of each, or where it is brief, in sentences. */
export function aboutOf({ sections }: Report): {
  heading: string;
  said: readonly string[];
  table: ReportTable | null;
} {
  const about = sections.find(({ id }) => id === "about");
  return { heading: about?.heading ?? "", said: about?.lead ?? [], table: about?.tables[0] ?? null };
}
