import "server-only";
import { pngOf } from "@/lib/charts/png";
import type { Report } from "./report";

/** The charts of a report as pictures, by their ids: PNG in base64, and the size that it is drawn for in pixels. */
export type ChartPictures = Record<string, { png: string; width: number; height: number }>;

/** The charts of a report as pictures, for files that take no drawings; none where there is nothing to draw. */
export async function picturesOf({ sections }: Report): Promise<ChartPictures> {
  const pictures: ChartPictures = {};
  for (const { id, drawing, table } of sections.flatMap(({ charts = [] }) => charts)) {
    if (table.rows.length === 0) continue;
    const png = Buffer.from(await pngOf(drawing, "light")).toString("base64");
    pictures[id] = { png, width: drawing.width, height: drawing.height };
  }
  return pictures;
}
