import drawn from "./shapes.json";

export type ViewName = "europe" | "world";

export type Shape = {
  /** SVG path data. */
  d: string;
  /** Where a label or a marker goes. */
  x: number;
  y: number;
  /** How far the nearest edge is from there, in units of the drawing. */
  room: number;
};
type Drawing = {
  width: number;
  height: number;
  /** By ISO 3166-1 alpha-2 code. */
  countries: Record<string, Shape>;
  /** Land that has no code of its own. */
  rest: string;
  /** On the world's picture, the part that the picture of Europe covers; elsewhere empty. */
  frame: string;
};

/** The drawings that the pages show, as `npm run map` has made them (`scripts/map/`). */
export const shapes: Record<ViewName, Drawing> = drawn;
