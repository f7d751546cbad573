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
  "months",
  "acts",
  "related",
  "standing",
  "history",
  "people",
  "ask",
  "facts",
  "funnel",
  "addressees",
  "natures",
  "requests",
  "recognised",
  "where",
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

/** Parts that are of one country or of one wave: only a report of one has them. */
export const subjectOfPart: Partial<Record<PartName, "country" | "wave">> = {
  standing: "country",
  history: "country",
  people: "country",
  ask: "country",
  facts: "country",
  funnel: "wave",
  addressees: "wave",
  natures: "wave",
};

/** Where among the messages a part's heading stands, where that is not under its own name. */
const headings: Partial<Record<PartName, string>> = {
  related: "acts.relatedHeading",
  standing: "brief.standing",
  history: "brief.history",
  people: "brief.people",
  ask: "brief.ask",
  facts: "brief.facts",
  funnel: "wave.funnel",
  addressees: "wave.addressees",
  natures: "wave.natures",
  requests: "sheet.asks",
  where: "bars.heading",
};

/** The message that is a part's heading. */
export const headingOf = (part: PartName): string =>
  headings[part] ?? `${part.startsWith("chart-") ? `charts.${part.slice("chart-".length)}` : part}.heading`;

/** A part that is a chart with its table; what follows `chart-` names the chart. */
export type ChartName = PartName extends infer Part
  ? Part extends `chart-${infer Name}`
    ? Name
    : never
  : never;
export const chartNames = partNames.flatMap((part) =>
  part.startsWith("chart-") ? [part.slice("chart-".length) as ChartName] : [],
);
