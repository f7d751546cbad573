import { type Drawing, type Room, rooms } from "@/lib/charts/drawing";
import type { ChartName } from "../part-names";
import type { Chart, ReportTable } from "../report";
import type { Wording } from "../words";

/** Nothing: what stands in place of a chart without figures. */
const blank: Drawing = { width: rooms.wide.width, height: 1, shapes: [] };

type Content = {
  /** What it shows, figure by figure, for those who cannot see it. */
  says: string;
  draw: (room: Room) => Drawing;
  table: ReportTable;
};

/** A chart in both its sizes. It is drawn only where its table has rows. */
export function chartOf(name: ChartName, { t }: Wording, { says, draw, table }: Content): Chart {
  const isEmpty = table.rows.length === 0;
  const caption = t(`charts.${name}.caption`);
  return {
    id: name,
    caption,
    alternative: t("charts.alternative", { caption, says }),
    drawing: isEmpty ? blank : draw(rooms.wide),
    narrow: isEmpty ? blank : draw(rooms.narrow),
    table,
  };
}
