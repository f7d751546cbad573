import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxesOf, faultsOf, pointsOf } from "@/lib/testing/drawing-boxes";
import { barsDrawing, type Row, totalOf } from "./bars";
import { columnsDrawing } from "./columns";
import { type Drawing, rooms } from "./drawing";
import { ticksUpTo } from "./scale";
import { textsOf } from "./shapes";
import { survivalDrawing } from "./survival";
import { fitted, widthOf } from "./text";

const parts = ["class-recognised", "class-declined", "class-asked_assumed"] as const;
const words = ["Підтримка", "Referred to another body, which has not said whether it will answer", "Red"];
const row = fc
  .tuple(
    fc.string({ minLength: 1, maxLength: 90 }),
    fc.array(fc.nat({ max: 300 }), { minLength: 3, maxLength: 3 }),
  )
  .map(
    ([label, counts]): Row => ({
      label,
      segments: parts.map((role, index) => ({ role, label: words[index] ?? "", count: counts[index] ?? 0 })),
    }),
  );
const rows = fc.array(row, { minLength: 1, maxLength: 24 });
const room = fc.constantFrom(...Object.values(rooms));

/** The widths or heights of what is filled so, in order. */
const sizes = ({ shapes }: Drawing, role: string, side: "width" | "height") =>
  shapes.flatMap((shape) =>
    shape.as === "rect" && shape.fill === role && shape.width !== 20 ? [shape[side]] : [],
  );

describe("bars", () => {
  it("stay inside, have no text over another, and are as long as their figures", () => {
    fc.assert(
      fc.property(rows, room, (of, place) => {
        const drawing = barsDrawing(of, place, { legend: true });
        expect(faultsOf(drawing)).toEqual([]);
        const said = textsOf(drawing.shapes).map(({ text }) => text);
        for (const one of of) expect(said).toContain(String(totalOf(one)));
        const [counts, lengths] = [
          of.flatMap(({ segments }) =>
            segments.slice(0, 1).flatMap(({ count }) => (count > 0 ? [count] : [])),
          ),
          sizes(drawing, "class-recognised", "width"),
        ];
        expect(lengths).toHaveLength(counts.length);
        for (const [index, count] of counts.entries())
          expect((lengths[index] ?? 0) / count).toBeCloseTo((lengths[0] ?? 0) / (counts[0] ?? 1), 6);
      }),
    );
  });
});

describe("columns", () => {
  it("stay inside, have no text over another, and are as high as their figures", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), room, (of, place) => {
        const named = of.map((one, index) => ({
          ...one,
          label: "September",
          ...(index % 12 === 0 ? { below: "2025" } : {}),
        }));
        const drawing = columnsDrawing(named, place);
        expect(faultsOf(drawing)).toEqual([]);
        const scale = ticksUpTo(Math.max(1, ...of.map(totalOf)), 5).at(-1) ?? 1;
        const heights = sizes(drawing, "class-declined", "height");
        const counts = of.flatMap(({ segments }) => (segments[1]?.count ? [segments[1].count] : []));
        expect(heights).toHaveLength(counts.length);
        for (const [index, count] of counts.entries())
          expect(heights[index]).toBeCloseTo((count / scale) * 180, 6);
      }),
    );
  });
});

describe("the time to an answer", () => {
  const said = {
    days: "Днів від відправлення листа",
    share: "Ще без відповіді",
    median: "Медіана: 20 днів",
    percent: (share: number) => `${Math.round(share * 100)} %`,
  };

  it("falls on each answer to the share that is left, with a stroke where a waiting ended without one", () => {
    // Five letters: answered after 10 and 20 days, still silent after 15, 40 and 40.
    const points = [
      { days: 10, share: 0.8, answers: 1, leaving: 0 },
      { days: 15, share: 0.8, answers: 0, leaving: 1 },
      { days: 20, share: 0.533_3, answers: 1, leaving: 0 },
      { days: 40, share: 0.533_3, answers: 0, leaving: 2 },
    ];
    const drawing = survivalDrawing(points, null, { ...said, median: null }, rooms.wide);
    const paths = drawing.shapes.flatMap((shape) => (shape.as === "path" ? [shape] : []));
    const line = pointsOf(paths.find(({ stroke }) => stroke === "accent")?.d ?? "");
    const [start = [0, 0], ...rest] = line;
    const [floor, ceiling] = [212.4 + 18.8, start[1]];
    const heights = rest.map(([, y]) => Math.round(((floor - y) / (floor - ceiling)) * 1000) / 1000);
    expect(heights.map((height) => Math.round(height * 100))).toEqual([100, 80, 80, 80, 53, 53]);
    const wide = (rest.at(-1)?.[0] ?? 0) - start[0];
    expect(rest.map(([x]) => Math.round(((x - start[0]) / wide) * 40))).toEqual([10, 10, 15, 20, 20, 40]);
    expect(paths.filter(({ stroke }) => stroke === "ink")).toHaveLength(2);
  });

  it("stays inside, whatever the waits and the median", () => {
    const point = fc.record({
      after: fc.integer({ min: 0, max: 900 }),
      answers: fc.nat({ max: 3 }),
      leaving: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), room, fc.nat(), (moves, place, at) => {
        let days = 0;
        const points = moves.map(({ after, ...one }, index) => {
          days += after;
          return { ...one, days, share: 1 - index / moves.length };
        });
        const median = points[at % points.length]?.days ?? 0;
        const drawing = survivalDrawing(points, median, said, place);
        expect(faultsOf(drawing)).toEqual([]);
        expect(boxesOf(drawing.shapes).length).toBeGreaterThan(6);
      }),
    );
  });
});

it.each([
  [1, 5, [0, 1]],
  [4, 5, [0, 1, 2, 3, 4]],
  [7, 5, [0, 2, 4, 6, 8]],
  [40, 5, [0, 10, 20, 30, 40]],
  [1_053, 6, [0, 200, 400, 600, 800, 1_000, 1_200]],
])("round numbers up to %d, %d at most", (most, steps, ticks) => {
  expect(ticksUpTo(most, steps)).toEqual(ticks);
});

it("a text is cut to its place, and says so", () => {
  expect(fitted("short", 200, 13)).toBe("short");
  const cut = fitted("Міжпарламентська асамблея", 100, 13);
  expect(cut.endsWith("…")).toBe(true);
  expect(widthOf(cut, 13)).toBeLessThanOrEqual(100);
});
