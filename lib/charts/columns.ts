import { occurring, type Row, totalOf } from "./bars";
import type { Drawing, Room, Shape } from "./drawing";
import { legendOf } from "./legend";
import { ticksUpTo } from "./scale";
import { textAt, widthOf } from "./text";

/** A column over its time; `below` is said under its label, such as the year where it begins. */
export type Column = Row & { below?: string };

const high = 180;
const margin = { top: 12, right: 6 };

/** Columns beside each other, one for each stretch of time, with a scale at their left and what the fills mean below. */
export function columnsDrawing(columns: readonly Column[], { width, font }: Room): Drawing {
  const small = font - 1;
  const ticks = ticksUpTo(Math.max(1, ...columns.map(totalOf)), 5);
  const most = ticks.at(-1) ?? 1;
  const left = widthOf(String(most), small) + 8;
  const wide = (width - left - margin.right) / columns.length;
  const y = (count: number) => margin.top + high * (1 - count / most);
  const scale = ticks.flatMap((count): Shape[] => [
    { as: "path", d: `M${left} ${y(count)}H${width - margin.right}`, stroke: "line" },
    textAt(left - 6, y(count), String(count), small, { anchor: "end", fill: "muted" }),
  ]);
  const bars = columns.flatMap((column, index) =>
    columnOf(column, { x: left + index * wide + wide * 0.12, wide: wide * 0.76, y }),
  );
  const labels = labelsOf(columns, { left, wide, top: y(0) + small, font: small });
  const below = y(0) + small * 3.4;
  const legend = legendOf(occurring(columns), { x: 1, y: below }, { width: width - 2, font });
  return {
    width,
    height: below + legend.height + 2,
    shapes: [...scale, ...bars, ...labels, ...legend.shapes],
  };
}

type Place = { x: number; wide: number; y: (count: number) => number };

function columnOf({ segments }: Column, { x, wide, y }: Place): Shape[] {
  let under = 0;
  return segments.flatMap(({ role, count }): Shape[] => {
    if (count === 0) return [];
    const [top, bottom] = [y(under + count), y(under)];
    under += count;
    return [{ as: "rect", x, y: top, width: wide, height: bottom - top, fill: role, stroke: "edge" }];
  });
}

type Labels = { left: number; wide: number; top: number; font: number };

/** As many labels as have room: each, every second, third, sixth or twelfth. */
function labelsOf(columns: readonly Column[], { left, wide, top, font }: Labels): Shape[] {
  const widest = Math.max(
    ...columns.flatMap(({ label, below = "" }) => [widthOf(label, font), widthOf(below, font)]),
  );
  const every = [1, 2, 3, 4, 6, 12, 24, 60].find((one) => one * wide >= widest + 6) ?? columns.length;
  return columns.flatMap(({ label, below }, index): Shape[] => {
    if (index % every !== 0) return [];
    const middle = left + (index + 0.5) * wide;
    // The first and the last stay inside.
    const half = Math.max(widthOf(label, font), widthOf(below ?? "", font)) / 2;
    const x = Math.min(Math.max(middle, half), left + columns.length * wide - half + margin.right);
    return [
      textAt(x, top, label, font, { anchor: "middle", fill: "muted" }),
      ...(below ? [textAt(x, top + font * 1.2, below, font, { anchor: "middle", fill: "muted" })] : []),
    ];
  });
}
