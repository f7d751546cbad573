import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodies, proceeding } from "@/lib/testing/builders";
import { log, targets, today } from "@/lib/testing/random-log";
import { scopes } from "./counting";
import { changesTheCount, effectOf, type Seen } from "./effect";
import type { EntryFacts } from "./entry";
import { standing } from "./standing";

const seen = (entries: readonly EntryFacts[], asked: ReadonlySet<string> = targets): Seen => ({
  standings: standing(entries, today, today),
  targets: asked,
});
const adopted = (body: keyof typeof bodies, on = "2024-07-12", also = {}) =>
  proceeding(on, "adopted", { body: bodies[body], ...also });
const lower = adopted("lower");
const upper = adopted("upper", "2024-10-01");
const rescinded = proceeding("2025-02-01", "rescinded", { body: bodies.lower, continuesId: lower.id });
const tabled = proceeding("2024-06-01", "tabled", { body: bodies.lower });

describe("what needs a second person", () => {
  it.each<[string, EntryFacts[], EntryFacts[], boolean]>([
    ["nothing at all", [lower], [lower], false],
    ["a first recognition", [], [lower], true],
    ["one that is taken back", [lower], [], true],
    ["one that is rescinded", [lower], [lower, rescinded], true],
    ["the second chamber, which makes it one of all chambers", [lower], [lower, upper], true],
    ["one chamber of two that both recognised", [lower, upper], [upper], true],
    ["a bill that is tabled", [], [tabled], false],
    ["a letter's answer, a meeting, whatever is no act", [lower], [lower, tabled], false],
    [
      "a further act of a country that is counted",
      [lower, upper],
      [lower, upper, adopted("headOfState", "2025-01-01")],
      false,
    ],
  ])("%s", (_, before, after, needed) => {
    expect(changesTheCount(seen(before), seen(after))).toBe(needed);
  });

  it("a country that has recognised is put on the list, which is counted too; another is not", () => {
    const none = new Set<string>();
    expect(changesTheCount(seen([lower], none), seen([lower], new Set(["PL"])))).toBe(true);
    expect(changesTheCount(seen([lower], none), seen([lower], new Set(["CZ"])))).toBe(false);
  });
});

describe("the effect that is shown", () => {
  it("is every count that differs, by its rule, and every class", () => {
    const effect = effectOf(seen([]), seen([lower]));
    expect(effect.counts).toEqual(
      scopes.map((scope) => ({ rule: { scope, chambers: "any" }, before: 0, after: 1 })),
    );
    expect(effect.classes).toEqual([
      { class: "recognised", before: 0, after: 1 },
      { class: "not_asked", before: 3, after: 2 },
    ]);
    expect(
      effect.countries.map(({ country, before, after }) => [country, before.class, after.class]),
    ).toEqual([["PL", "not_asked", "recognised"]]);
  });

  it("is nothing where nothing changed, and the reverse one the other way round", () => {
    fc.assert(
      fc.property(log, log, (one, other) => {
        const [before, after] = [seen(one), seen(other)];
        expect(effectOf(before, before)).toEqual({ counts: [], classes: [], countries: [] });
        const forth = effectOf(before, after).counts;
        const back = effectOf(after, before).counts;
        expect(forth.map((count) => [count.rule, count.before, count.after])).toEqual(
          back.map((count) => [count.rule, count.after, count.before]),
        );
      }),
    );
  });

  it("without a second person no count of recognitions ever moves", () => {
    fc.assert(
      fc.property(log, log, (one, other) => {
        const [before, after] = [seen(one), seen(other)];
        if (!changesTheCount(before, after)) expect(effectOf(before, after).counts).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
