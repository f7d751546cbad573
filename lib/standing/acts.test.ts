import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atOnce } from "@/lib/base/politely";
import { bodies, proceeding } from "@/lib/testing/builders";
import { log, targets, today } from "@/lib/testing/random-log";
import { actStatuses, actsByStatus } from "./acts";
import { countRecognitions } from "./counting";
import type { ProceedingFacts } from "./entry";
import { placedWork } from "./order";
import { standing } from "./standing";

const of = (...entries: ProceedingFacts[]) => {
  const found = actsByStatus(entries);
  return actStatuses.flatMap((status) => found[status].map(({ id }) => `${status} ${id}`));
};
const act = (id: string, also: Partial<ProceedingFacts> = {}, step: ProceedingFacts["step"] = "adopted") =>
  proceeding("2025-01-01", step, { id, body: bodies.lower, ...also });

describe("an act is", () => {
  it.each<[string, string[], string[]]>([
    ["one that recognises", of(act("a")), ["recognising a"]],
    ["related, where it condemns", of(act("a", { wording: "condemns" })), ["related a"]],
    ["another's, where a committee adopted it", of(act("a", { body: bodies.committee })), ["other a"]],
    ["another's, where it is a committee's own step", of(act("a", {}, "committee_adopted")), ["other a"]],
    ["another's, where it is a petition", of(act("a", { form: "petition" })), ["other a"]],
    ["rejected, where the plenary said no", of(act("a", {}, "rejected")), ["rejected a"]],
    [
      "rescinded, with what rescinded it",
      of(
        act("a"),
        act("b", { occurredOn: "2025-02-01", countsFrom: "2025-02-01", continuesId: "a" }, "rescinded"),
      ),
      ["rescinded a", "rescinded b"],
    ],
    ["none, where it decides nothing", of(act("a", {}, "tabled"), act("b", {}, "debated")), []],
  ])("%s", (_, got, wanted) => expect(got).toEqual(wanted));
});

it("stands in one table alone, and those that recognise are those behind the count", () => {
  let counted = 0;
  fc.assert(
    fc.property(log, (entries) => {
      const placed = atOnce(
        placedWork(entries.filter(({ removed, countsFrom }) => !removed && countsFrom <= today)),
      );
      const proceedings = placed.filter((entry) => entry.kind === "proceeding");
      const found = actsByStatus(proceedings);
      const ids = actStatuses.flatMap((status) => found[status].map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      const decided = proceedings.filter(({ step }) => ["adopted", "rejected", "rescinded"].includes(step));
      expect(decided.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
      const { members } = countRecognitions(standing(placed, today, today), targets, today);
      const behind = new Set(members.flatMap(({ because }) => because));
      counted += behind.size;
      expect(new Set(found.recognising.map(({ id }) => id))).toEqual(behind);
    }),
    { numRuns: 500 },
  );
  expect(counted).toBeGreaterThan(20);
});
