/** The parts that a report may have, beside its first page, its sources and how it was made. */
export const partNames = [
  "counts",
  "recognitions",
  "proceedings",
  "packages",
  "answers",
  "next",
  "engagements",
  "changes",
  "notes",
  "chart-recognitions",
  "chart-map",
  "chart-classes",
  "chart-funnel",
  "chart-natures",
  "chart-survival",
  "chart-activity",
] as const;
export type PartName = (typeof partNames)[number];

/** A part that is a chart with its table; what follows `chart-` names the chart. */
export type ChartName = PartName extends infer Part
  ? Part extends `chart-${infer Name}`
    ? Name
    : never
  : never;
export const chartNames = partNames.flatMap((part) =>
  part.startsWith("chart-") ? [part.slice("chart-".length) as ChartName] : [],
);
