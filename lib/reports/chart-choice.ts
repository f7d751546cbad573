import { z } from "zod";
import type { Day } from "@/lib/calendar/edtf";
import { lookNames } from "@/lib/charts/looks";
import { type ChartName, chartNames } from "./part-names";
import { type ChoiceIssue, type ReportChoice, readChoice, valuesOf } from "./schema";

export const chartFormats = ["svg", "png"] as const;

/** Which chart, as what kind of file, and what for: for the light of a page unless said. */
const ChartFile = z.object({
  chart: z.enum(chartNames as [ChartName, ...ChartName[]], { error: "choice" }),
  format: z.enum(chartFormats, { error: "choice" }),
  look: z.enum(lookNames, { error: "choice" }).default("light"),
});
export type ChartFile = z.infer<typeof ChartFile>;

/** Reads the parameters of a chart's file: those of its report and its own. */
export function readChartChoice(
  parameters: URLSearchParams,
  today: Day,
): { choice: ReportChoice; file: ChartFile } | { issues: ChoiceIssue[] } {
  const { chart, format, look, ...rest } = valuesOf(parameters);
  const read = readChoice(rest, today);
  const file = ChartFile.safeParse({ chart, format, look });
  const issues = [
    ...("issues" in read ? read.issues : []),
    ...(file.success
      ? []
      : file.error.issues.map(({ path, message }) => ({ field: String(path[0]), key: message }))),
  ];
  if (issues.length > 0 || "issues" in read || !file.success) return { issues };
  return { choice: read.choice, file: file.data };
}
