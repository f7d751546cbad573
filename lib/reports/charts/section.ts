import type { ChartName } from "../part-names";
import type { Chart, Section } from "../report";
import type { Wording } from "../words";
import { activityChart } from "./activity";
import { classesChart } from "./classes";
import { funnelChart } from "./funnel";
import { mapChart } from "./map";
import { naturesChart } from "./natures";
import { recognitionsChart } from "./recognitions";
import { survivalChart } from "./survival";

/** What each chart shows. A chart whose table has no rows has nothing to draw. */
export const charts: Record<ChartName, (wording: Wording) => Chart> = {
  recognitions: recognitionsChart,
  map: mapChart,
  classes: classesChart,
  funnel: funnelChart,
  natures: naturesChart,
  survival: survivalChart,
  activity: activityChart,
};

/** A chart as a part of a report; where there is nothing to draw, the words for that. */
export const chartSection =
  (name: ChartName) =>
  (wording: Wording): Section => {
    const chart = charts[name](wording);
    const isEmpty = chart.table.rows.length === 0;
    return {
      id: `chart-${name}`,
      heading: wording.t(`charts.${name}.heading`),
      lead: [wording.t(`charts.${name}.lead`)],
      ...(isEmpty ? {} : { charts: [chart] }),
      tables: isEmpty ? [chart.table] : [],
    };
  };
