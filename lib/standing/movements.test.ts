import fc from "fast-check";
import { expect, it } from "vitest";
import { atOnce } from "@/lib/base/politely";
import { dispatch, response } from "@/lib/testing/builders";
import { countries, day, log, today } from "@/lib/testing/random-log";
import type { EntryFacts } from "./entry";
import { asKnownOn, movementsOf } from "./movements";
import { placedWork } from "./order";
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

/** What moved between two days, and whether time alone did it. */
const movedBetween = (entries: EntryFacts[], from: string, to: string) =>
  movementsOf(
    countries,
    standing(entries, from, today),
    standing(entries, to, today),
    standing(asKnownOn(entries, from), to, today),
  );

it.each<[string, EntryFacts[], boolean]>([
  ["a letter that waits too long", [dispatch("2025-01-01", "sent")], true],
  ["an answer", [dispatch("2025-01-01", "sent"), response("2025-02-10", "supportive")], false],
  ["a draft that was sent", [dispatch("2025-01-01", "sent", { rungOn: "2025-02-10" })], false],
  ["a letter that came back", [dispatch("2025-01-01", "delivery_failed", { rungOn: "2025-02-10" })], false],
])("%s changes a conversation by time alone, or does not", (_, entries, byTime) => {
  const [moved] = movedBetween(entries, "2025-02-01", "2025-04-01");
  expect(moved?.movements.find(({ axis }) => axis === "conversation")?.byTime).toBe(byTime);
});

it("what changed though nothing new is on the log was changed by time, and by nothing else", () => {
  let byTime = 0;
  fc.assert(
    fc.property(log, day, day, (logged, one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const before = asKnownOn(atOnce(placedWork<EntryFacts>(logged)), from);
      for (const { movements } of movedBetween(before, from, to))
        for (const movement of movements) {
          byTime++;
          expect(movement.byTime).toBe(true);
        }
    }),
    { numRuns: 300 },
  );
  expect(byTime).toBeGreaterThan(20);
});

it("what was known on a day is read on that day as it was", () => {
  fc.assert(
    fc.property(log, day, (logged, on) => {
      const entries = atOnce(placedWork<EntryFacts>(logged));
      expect(standing(asKnownOn(entries, on), on, today)).toEqual(standing(entries, on, today));
    }),
    { numRuns: 300 },
  );
});
