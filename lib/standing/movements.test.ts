import fc from "fast-check";
import { expect, it } from "vitest";
import { countries, day, log, today } from "@/lib/testing/random-log";
import { movementsOf } from "./movements";
import { type Standing, standing, standingOf } from "./standing";

const axesOf = (one: Standing): Record<string, string> => ({
  class: one.class,
  position: one.position.position,
  stage: one.stage.stage,
  conversation: one.conversation.conversation,
});

it("each side of an arrow is what the standing of its own day says, and nothing that moved is left out", () => {
  fc.assert(
    fc.property(log, day, day, (entries, one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const start = standing(entries, from, today);
      const end = standing(entries, to, today);
      const moved = new Map(
        movementsOf(countries, start, end).map(({ country, movements }) => [country, movements]),
      );
      for (const country of countries) {
        const was = axesOf(standingOf(start, country));
        const is = axesOf(standingOf(end, country));
        const arrows = (moved.get(country) ?? []).map(({ axis, before, after }) => [axis, before, after]);
        expect(arrows).toEqual(
          Object.keys(was).flatMap((axis) => (was[axis] === is[axis] ? [] : [[axis, was[axis], is[axis]]])),
        );
      }
    }),
    { numRuns: 300 },
  );
});
