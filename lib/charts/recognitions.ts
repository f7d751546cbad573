import type { Day } from "@/lib/calendar/edtf";
import type { StepWords } from "@/lib/wording/step-words";
import type { Drawing, Room, Shape } from "./drawing";
import { linesOf, type TwoTone, textAt } from "./text";

const margin = { left: 26, right: 14, bottom: 30 };

/** Milliseconds of a day, as a scale of time. */
const at = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/**
 * How many countries had recognised, over time: a line that rises by a step on the day of each recognition, each step
 * named. What belongs to a step is a group by its day.
 * @param steps at least one, the oldest first
 */
export function recognitionDrawing(steps: readonly StepWords[], upTo: Day, { width, font }: Room): Drawing {
  const most = Math.max(...steps.map((step) => step.count));
  const firstYear = Number(steps[0]?.on.slice(0, 4));
  const begin = at(`${firstYear}-01-01`);
  // A little room after the last step, however late it came.
  const end = Math.max(at(upTo), begin + 400 * 86_400_000);
  const x = (day: Day) =>
    margin.left + ((at(day) - begin) / (end - begin)) * (width - margin.left - margin.right);
  const labels = steps.map((step) => labelOf(step, x(step.on), { width, font }));
  const line = font * 1.15;
  // A finger finds a step: on a narrow drawing they stand further apart.
  const row = Math.max(width < 500 ? 40 : 34, ...labels.map(({ lines }) => lines.length * line + 8));
  const top = Math.max(22, row / 2);
  // The label of a step down to nothing stands below the line.
  const below = steps.some(({ count }) => count === 0) ? row : 0;
  const height = top + most * row + below + margin.bottom;
  const y = (count: number) => top + (most - count) * row;

  const counts = Array.from({ length: most + 1 }, (_, count): Shape[] => [
    { as: "path", d: `M${margin.left} ${y(count)}H${width - margin.right}`, stroke: "line" },
    textAt(margin.left - 8, y(count), String(count), font - 1, { anchor: "end", fill: "muted" }),
  ]);
  const path = steps.reduce(
    (drawn, step) => `${drawn}H${x(step.on).toFixed(1)}V${y(step.count)}`,
    `M${margin.left} ${y(0)}`,
  );
  return {
    width,
    height,
    shapes: [
      ...counts.flat(),
      ...yearLabels(firstYear, upTo, { width, font }, x, height - 8),
      { as: "path", d: `${path}H${x(upTo).toFixed(1)}`, stroke: "accent", width: 3 },
      ...steps.map((step, index) => {
        const label = labels[index] as Label;
        return stepOf(step, label, { x: x(step.on), y: y(step.count), row, line, font });
      }),
    ],
  };
}

function yearLabels(
  first: number,
  upTo: Day,
  { width, font }: Room,
  x: (day: Day) => number,
  y: number,
): Shape[] {
  const last = Number(upTo.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const every = Math.ceil(years.length / (width / 60));
  return years
    .filter((year) => (last - year) % every === 0)
    .map((year) => ({
      as: "text",
      // The last one stays inside, however young the year is.
      x: Math.min(Math.max(x(`${year}-01-01`), margin.left), width - 2.5 * font),
      y,
      text: String(year),
      size: font - 1,
      fill: "muted",
    }));
}

type Label = { lines: TwoTone[]; width: number; before: boolean };

function labelOf({ names, when }: StepWords, x: number, { width, font }: Room): Label {
  const tokens = [
    ...names.map((name, index) => ({ text: index < names.length - 1 ? `${name},` : name })),
    { text: when, light: true as const },
  ];
  const room = { before: x - 12 - margin.left, after: width - x - 10 };
  const [before, after] = [linesOf(tokens, room.before, font), linesOf(tokens, room.after, font)];
  // Left of its step, above the line before it; right of it and below the line where it needs fewer lines there.
  const isBefore =
    before.fits !== after.fits
      ? before.fits
      : before.fits
        ? before.lines.length <= after.lines.length
        : room.before > room.after;
  return { before: isBefore, ...(isBefore ? before : after) };
}

type Place = { x: number; y: number; row: number; line: number; font: number };

function stepOf({ on }: StepWords, { lines, width, before }: Label, { x, y, row, line, font }: Place): Shape {
  const [tx, ty] = before ? [x - 10, y] : [x + 8, y + row / 2];
  const words = lines.map(
    ({ text, after }, index): Shape =>
      textAt(tx, ty + (index - (lines.length - 1) / 2) * line, text || after, font, {
        ...(text ? { bold: true } : { fill: "muted" }),
        ...(text && after ? { after } : {}),
        ...(before ? { anchor: "end" } : {}),
        // It lies across the line of its count.
        halo: "surface",
      }),
  );
  const press: Shape = {
    as: "rect",
    x: before ? tx - width : x - 8,
    y: before ? y - row / 2 : y + 1,
    width: width + 18,
    height: row - 2,
  };
  return {
    as: "group",
    id: on,
    shapes: [press, { as: "circle", x, y, r: 5, fill: "gold", stroke: "accent" }, ...words],
  };
}
