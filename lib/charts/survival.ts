import type { Drawing, Room, Shape } from "./drawing";
import { ticksUpTo } from "./scale";
import { textAt, widthOf } from "./text";

/** A day on which answers came or a waiting ended without one, and the share still unanswered from then on. */
export type SurvivalPoint = { days: number; share: number; answers: number; leaving: number };

export type SurvivalWords = {
  /** What is measured to the right and upwards. */
  days: string;
  share: string;
  /** At the median; null where it is not reached. */
  median: string | null;
  percent: (share: number) => string;
};

const high = 200;

/**
 * The share still without an answer, by days since the letter: a line that falls on each day of an answer. Short strokes
 * on it stand where a waiting ended without one, or has lasted so far.
 * @param median in days
 */
export function survivalDrawing(
  points: readonly SurvivalPoint[],
  median: number | null,
  words: SurvivalWords,
  { width, font }: Room,
): Drawing {
  const small = font - 1;
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const left = Math.max(...shares.map((share) => widthOf(words.percent(share), small))) + 8;
  const top = font * 2.4;
  const ticks = ticksUpTo(Math.max(1, points.at(-1)?.days ?? 0), width < 500 ? 3 : 6);
  const right = width - widthOf(String(ticks.at(-1)), small) / 2 - 2;
  const x = (days: number) => left + (days / (ticks.at(-1) ?? 1)) * (right - left);
  const y = (share: number) => top + (1 - share) * high;
  const scales = [
    ...shares.flatMap((share): Shape[] => [
      { as: "path", d: `M${left} ${y(share)}H${right}`, stroke: "line" },
      textAt(left - 6, y(share), words.percent(share), small, { anchor: "end", fill: "muted" }),
    ]),
    ...ticks.map((days) =>
      textAt(x(days), y(0) + small * 1.2, String(days), small, { anchor: "middle", fill: "muted" }),
    ),
    textAt(0, font * 0.8, words.share, small, { fill: "muted" }),
    textAt(right, y(0) + small * 2.6, words.days, small, { anchor: "end", fill: "muted" }),
  ];
  const line = points.reduce(
    (drawn, { days, share, answers }) =>
      `${drawn}H${x(days).toFixed(1)}${answers > 0 ? `V${y(share).toFixed(1)}` : ""}`,
    `M${left} ${y(1)}`,
  );
  const strokes = points
    .filter(({ leaving }) => leaving > 0)
    .map(
      ({ days, share }): Shape => ({
        as: "path",
        d: `M${x(days).toFixed(1)} ${(y(share) - 6).toFixed(1)}v12`,
        stroke: "ink",
        width: 1.5,
      }),
    );
  return {
    width,
    height: y(0) + small * 3.4,
    shapes: [
      ...scales,
      { as: "path", d: line, stroke: "accent", width: 3 },
      ...strokes,
      ...(median === null || words.median === null
        ? []
        : medianShapes(words.median, { x: x(median), left, right, half: y(0.5), floor: y(0), font })),
    ],
  };
}

type MedianPlace = { x: number; left: number; right: number; half: number; floor: number; font: number };

function medianShapes(said: string, { x, left, right, half, floor, font }: MedianPlace): Shape[] {
  const wide = widthOf(said, font) + 8;
  const [anchor, at] =
    x + wide <= right ? (["start", x + 8] as const) : (["end", Math.max(x - 8, left + wide)] as const);
  return [
    { as: "path", d: `M${left} ${half}H${x.toFixed(1)}V${floor}`, stroke: "ink", dashed: true },
    textAt(at, floor - font, said, font, { anchor, bold: true, halo: "surface" }),
  ];
}
