import type { Role, Room, Shape } from "./drawing";
import { fitted, textAt, widthOf } from "./text";

export type LegendItem = { role: Role; label: string };

const swatch = { width: 20, height: 13, gap: 6, apart: 16 };

/**
 * What the fills mean, one after another in lines.
 * @param at its left and upper corner
 * @param room how much there is to the right of it
 */
export function legendOf(
  items: readonly LegendItem[],
  at: { x: number; y: number },
  { width, font }: Room,
): { shapes: Shape[]; height: number } {
  const line = font * 1.6;
  let [x, row] = [0, 0];
  const shapes = items.flatMap(({ role, label }): Shape[] => {
    const text = fitted(label, width - swatch.width - swatch.gap, font);
    const wide = swatch.width + swatch.gap + widthOf(text, font);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const middle = at.y + (row + 0.5) * line;
    const left = at.x + x;
    x += wide + swatch.apart;
    return [
      {
        as: "rect",
        x: left,
        y: middle - swatch.height / 2,
        width: swatch.width,
        height: swatch.height,
        fill: role,
        stroke: "edge",
      },
      textAt(left + swatch.width + swatch.gap, middle, text, font),
    ];
  });
  return { shapes, height: items.length > 0 ? (row + 1) * line : 0 };
}
