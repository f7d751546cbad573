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

/** What the report says of how it was made: the table of its last section. */
export const aboutTable = ({ sections }: Report): ReportTable | undefined =>
  sections.find(({ id }) => id === "about")?.tables[0];
