import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "@/lib/calendar/edtf";
import { Nature, Rung, Step, Wording } from "@/lib/db/generated/enums";
import { bodies, dispatch, engagement, proceeding, response } from "@/lib/testing/builders";
import type { EntryFacts } from "./entry";
import { movementsOf } from "./movements";
import { type Standing, standing, standingOf } from "./standing";

const countries = ["CZ", "PL"];
const today = "2026-11-23";
const day = fc.integer({ min: 0, max: 2880 }).map((days) => addDays("2019-01-01", days));
const of = <Value extends string>(values: Record<string, Value>) => fc.constantFrom(...Object.values(values));
const entry = fc.record({
  on: fc.tuple(day, fc.constantFrom(10, 10, 7, 4)).map(([full, length]) => full.slice(0, length)),
  country: fc.constantFrom(...countries),
  certainty: fc.constantFrom("confirmed" as const, "assumed" as const),
  body: fc.constantFrom(...Object.values(bodies)),
  kind: fc.constantFrom("dispatch", "dispatch", "response", "engagement", "proceeding", "proceeding"),
  rung: of(Rung),
  nature: of(Nature),
  step: of(Step),
  wording: of(Wording),
});
const log = fc.array(entry, { maxLength: 12 }).map((entries) =>
  entries.map(({ on, country, certainty, body, kind, rung, nature, step, wording }, index): EntryFacts => {
    const also = { id: `e${index}`, countries: [country], certainty };
    if (kind === "dispatch") return dispatch(on, rung, also);
    if (kind === "response") return response(on, nature, also);
    if (kind === "engagement") return engagement(on, also);
    return proceeding(on, step, { ...also, wording, body });
  }),
);
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
