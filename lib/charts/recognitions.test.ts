import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "@/lib/calendar/edtf";
import { faultsOf } from "@/lib/testing/drawing-boxes";
import { rooms } from "./drawing";
import { recognitionDrawing } from "./recognitions";
import { textsOf } from "./shapes";

const countries = [
  "Україна",
  "Литва",
  "Нидерландлар",
  "Bosnia and Herzegovina",
  "Туреччина: визнання вже не чинне",
];
/** Steps up or down by one, weeks or years apart. */
const steps = fc
  .array(fc.record({ after: fc.integer({ min: 1, max: 1_500 }), up: fc.boolean(), who: fc.nat(4) }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((moves) => {
    let [on, count] = ["2012-03-01", 0];
    return moves.map(({ after, up, who }) => {
      on = addDays(on, after);
      count = count === 0 || up ? count + 1 : count - 1;
      return { on, count, names: [countries[who] ?? ""], when: on };
    });
  });

it.each(Object.entries(rooms))("everything is inside and named, %s", (_, room) => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 900 }), (of, later) => {
      const drawing = recognitionDrawing(of, addDays(of.at(-1)?.on ?? "", later), room);
      expect(faultsOf(drawing).filter((fault) => fault.startsWith("outside"))).toEqual([]);
      const said = textsOf(drawing.shapes).flatMap(({ text, after = "" }) => [text, after]);
      for (const { when } of of) expect(said).toContain(when);
      expect(drawing.shapes.filter((shape) => shape.as === "group").map(({ id }) => id)).toEqual(
        of.map(({ on }) => on),
      );
    }),
  );
});

it("labels of a line that rises lie apart, several on one day together", () => {
  const days = [
    "2015-11-12",
    "2019-05-09",
    "2019-06-06",
    "2022-05-18",
    "2024-07-12",
    "2024-10-16",
    "2024-12-18",
  ];
  const rising = days.map((on, index) => ({
    on,
    count: index + 1,
    names: index === 4 ? countries : [countries[index % 5] ?? ""],
    when: "18 грудня 2024 року",
  }));
  for (const room of Object.values(rooms))
    expect(faultsOf(recognitionDrawing(rising, "2026-11-28", room))).toEqual([]);
});
