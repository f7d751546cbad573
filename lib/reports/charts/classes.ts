import { barsDrawing } from "@/lib/charts/bars";
import { barsOf } from "../bars";
import type { Chart } from "../report";
import type { Wording } from "../words";
import { barRows } from "./bar-rows";
import { chartOf } from "./chart-of";

/** How many of the countries asked stand in each class, at the start and at the end. */
export function classesChart(wording: Wording): Chart {
  const bars = barsOf(wording);
  return chartOf("classes", wording, {
    says: bars.alternative,
    draw: (room) => barsDrawing(barRows(bars), room, { legend: true }),
    table: bars.table,
  });
}
