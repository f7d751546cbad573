import type { Drawing, Role, Room, Shape } from "./drawing";
import { legendOf } from "./legend";
import { fitted, textAt, widthOf } from "./text";

/** A part of a bar or of a column: what it is, and how much of it there is. */
export type Segment = { role: Role; label: string; count: number };
export type Row = { label: string; segments: readonly Segment[] };

const high = 30;

/** The parts that occur, in their order: every row has the same ones, some of them with nothing in it. */
export const occurring = (rows: readonly Row[]): Segment[] =>
  (rows[0]?.segments ?? []).filter((_, index) =>
    rows.some(({ segments }) => (segments[index]?.count ?? 0) > 0),
  );

export const totalOf = ({ segments }: Row): number => segments.reduce((sum, { count }) => sum + count, 0);

/**
 * Bars below each other, each under its label and with its total at its end; where there is room for it, each part has its
 * number. All are to one scale.
 * @param legend whether it is said what the fills mean
 */
export function barsDrawing(
  rows: readonly Row[],
  { width, font }: Room,
  { legend }: { legend: boolean },
): Drawing {
  const step = font * 1.5 + high + 10;
  const most = Math.max(1, ...rows.map(totalOf));
  const atEnd = widthOf(String(most), font) + 8;
  const long = width - atEnd - 2;
  const bars = rows.flatMap((row, index) => {
    const y = index * step;
    const total = totalOf(row);
    const middle = y + font * 1.5 + high / 2;
    return [
      textAt(1, y + font * 0.75, fitted(row.label, width - 2, font), font),
      ...barOf(row, { y: y + font * 1.5, scale: long / most, font }),
      textAt(1 + (total / most) * long + 7, middle, String(total), font, { bold: true }),
    ];
  });
  const below = rows.length * step;
  const named = legend ? legendOf(occurring(rows), { x: 1, y: below }, { width: width - 2, font }) : null;
  return {
    width,
    height: below + (named ? named.height + 2 : 0),
    shapes: [...bars, ...(named?.shapes ?? [])],
  };
}

function barOf({ segments }: Row, { y, scale, font }: { y: number; scale: number; font: number }): Shape[] {
  const shapes: Shape[] = [];
  let x = 1;
  for (const { role, count } of segments) {
    if (count === 0) continue;
    const width = count * scale;
    shapes.push({ as: "rect", x, y, width, height: high, fill: role, stroke: "edge" });
    if (segments.length > 1) shapes.push(...numberOn(count, x + width / 2, y + high / 2, width, font));
    x += width;
  }
  return shapes;
}

/** A number on a pattern, on a ground of its own; nothing where it does not fit. */
export function numberOn(count: number, x: number, y: number, room: number, font: number): Shape[] {
  const size = font - 1;
  const width = widthOf(String(count), size) + 3;
  if (width + 2 > room) return [];
  return [
    { as: "rect", x: x - width / 2, y: y - size * 0.7, width, height: size * 1.4, fill: "surface", round: 2 },
    textAt(x, y, String(count), size, { anchor: "middle", bold: true }),
  ];
}
