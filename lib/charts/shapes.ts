import type { Shape } from "./drawing";

type Text = Extract<Shape, { as: "text" }>;
type Move = { x: number; y: number; scale: number };
const still: Move = { x: 0, y: 0, scale: 1 };

/** A drawing's shapes but its texts. */
export function withoutTexts(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape): Shape[] => {
    if (shape.as === "text") return [];
    return shape.as === "group" ? [{ ...shape, shapes: withoutTexts(shape.shapes) }] : [shape];
  });
}

/** Every text of a drawing, where and how large it is on the whole. */
export const textsOf = (shapes: readonly Shape[], { x, y, scale } = still): Text[] =>
  shapes.flatMap((shape) => {
    if (shape.as === "text")
      return [{ ...shape, x: x + shape.x * scale, y: y + shape.y * scale, size: shape.size * scale }];
    if (shape.as !== "group") return [];
    const { move = still } = shape;
    return textsOf(shape.shapes, {
      x: x + move.x * scale,
      y: y + move.y * scale,
      scale: scale * move.scale,
    });
  });
