import type { Report } from "./report";

/** The charts of a report as pictures, by their ids: PNG in base64, and the size that it is drawn for in pixels. */
export type ChartPictures = Record<string, { png: string; width: number; height: number }>;

/** The charts of a report as pictures, for files that take no drawings. */
export async function picturesOf(_report: Report): Promise<ChartPictures> {
  return {};
}
