import { describe, expect, test } from "vitest";
import type { Step } from "@/lib/db/generated/enums";
import { bodies, proceeding } from "@/lib/testing/builders";
import type { EntryFacts, ProceedingFacts } from "./entry";
import type { Stage } from "./stage";
import { standing, standingOf } from "./standing";

const today = "2026-01-01";
const stageOf = (entries: EntryFacts[], asOf = today) =>
  standingOf(standing(entries, asOf, today), "PL").stage;

/** One chain of steps, a month apart, each continuing the one before it. */
function chain(steps: Step[], body: ProceedingFacts["body"] = bodies.only, year = 2024): ProceedingFacts[] {
  const made: ProceedingFacts[] = [];
  for (const [index, step] of steps.entries())
    made.push(
      proceeding(`${year}-${String(index + 1).padStart(2, "0")}-10`, step, {
        body,
        continuesId: made.at(-1)?.id ?? null,
      }),
    );
  return made;
}

test("nothing known is no stage", () => expect(stageOf([]).stage).toBe("none"));

test.each<[Step[], Stage]>([
  [["tabled"], "tabled"],
  [["tabled", "debated"], "tabled"],
  [["tabled", "referred"], "in_committee"],
  [["tabled", "referred", "committee_adopted"], "committee_adopted"],
  [["tabled", "referred", "committee_adopted", "debated"], "committee_adopted"],
  [["tabled", "referred", "committee_adopted", "referred"], "in_committee"],
  [["tabled", "scheduled"], "scheduled"],
  [["tabled", "scheduled", "debated"], "scheduled"],
  [["tabled", "scheduled", "adopted"], "voted"],
  [["tabled", "scheduled", "rejected"], "voted"],
  [["tabled", "lapsed"], "lapsed"],
  [["tabled", "withdrawn"], "none"],
  [["tabled", "blocked"], "none"],
  [["tabled", "referred", "committee_rejected"], "none"],
  [["tabled", "committee_adopted", "withdrawn", "tabled", "debated"], "tabled"],
  [["tabled", "adopted", "rescinded"], "none"],
])("%j stands at: %s", (steps, stage) => expect(stageOf(chain(steps)).stage).toBe(stage));

test("the stage names its day and the step it rests on", () => {
  const steps = chain(["tabled", "referred"]);
  expect(stageOf(steps)).toEqual({ stage: "in_committee", on: "2024-02-10", because: [steps[1]?.id] });
  expect(stageOf(steps, "2024-02-09")).toEqual({
    stage: "tabled",
    on: "2024-01-10",
    because: [steps[0]?.id],
  });
});

describe("several texts at once", () => {
  test("the furthest that is alive decides", () => {
    expect(stageOf([...chain(["tabled"]), ...chain(["tabled", "referred"])]).stage).toBe("in_committee");
    expect(stageOf([...chain(["tabled"]), ...chain(["tabled", "scheduled", "withdrawn"])]).stage).toBe(
      "tabled",
    );
    expect(stageOf([...chain(["tabled", "lapsed"]), ...chain(["tabled"])]).stage).toBe("tabled");
  });

  test("a plenary vote settles the texts before it, and a new text starts anew", () => {
    const vote = proceeding("2024-06-01", "rejected");
    expect(stageOf([...chain(["tabled", "referred"]), vote]).stage).toBe("voted");
    expect(stageOf([vote, proceeding("2025-01-01", "tabled")]).stage).toBe("tabled");
    expect(
      stageOf([vote, proceeding("2025-01-01", "tabled"), proceeding("2025-06-01", "adopted")]).stage,
    ).toBe("voted");
  });

  test("of a vote and a lapse the later one is told", () => {
    const vote = proceeding("2024-06-01", "rejected");
    expect(stageOf([...chain(["tabled", "lapsed"], bodies.only, 2025), vote]).stage).toBe("lapsed");
    expect(stageOf([...chain(["tabled", "lapsed"], bodies.only, 2023), vote]).stage).toBe("voted");
  });

  test("what one chamber votes on does not settle what lies with the other", () => {
    const vote = proceeding("2024-06-01", "rejected", { body: bodies.lower });
    expect(stageOf([...chain(["tabled"], bodies.upper), vote]).stage).toBe("tabled");
    expect(stageOf([...chain(["referred"], bodies.upperCommittee), vote]).stage).toBe("in_committee");
    expect(stageOf([...chain(["referred"], bodies.lowerCommittee), vote]).stage).toBe("voted");
    expect(stageOf([...chain(["referred"], bodies.committee), vote]).stage).toBe("voted");
    const joint = proceeding("2024-06-01", "rejected", { body: bodies.parliament });
    expect(stageOf([...chain(["tabled"], bodies.upper), joint]).stage).toBe("voted");
  });
});

describe("what is no step towards recognition", () => {
  test.each<[string, Partial<ProceedingFacts>]>([
    ["a text that condemns", { wording: "condemns" }],
    ["a text that commemorates", { wording: "commemorates" }],
    ["a text of a regional parliament", { body: bodies.regional }],
    ["a text of an international assembly", { body: bodies.assembly }],
  ])("%s", (_, also) => expect(stageOf([proceeding("2024-01-01", "tabled", also)]).stage).toBe("none"));

  test("a committee's vote is no plenary vote", () => {
    expect(stageOf([proceeding("2024-01-01", "adopted", { body: bodies.committee })]).stage).toBe("none");
  });
});

describe("dates known less well than their order", () => {
  test("a committee step of the year goes before the vote that continues it", () => {
    const committee = proceeding("2024", "committee_adopted", { body: bodies.upperCommittee });
    const vote = proceeding("2024-12-18", "adopted", { body: bodies.upper, continuesId: committee.id });
    expect(stageOf([committee, vote], "2024-12-20").stage).toBe("voted");
    expect(stageOf([committee, vote], "2025-01-01").stage).toBe("voted");
  });

  test("on one day the step that continues comes after the one it continues, whatever their ids", () => {
    for (const [first, second] of [
      ["a", "b"],
      ["b", "a"],
    ] as const) {
      const tabled = proceeding("2024-01-01", "tabled", { id: first });
      const referred = proceeding("2024-01-01", "referred", { id: second, continuesId: first });
      expect(stageOf([referred, tabled]).stage).toBe("in_committee");
    }
  });

  test("a link to a step that is not known here starts a chain of its own", () => {
    expect(stageOf([proceeding("2024-01-01", "referred", { continuesId: "elsewhere" })]).stage).toBe(
      "in_committee",
    );
  });

  test("links that run in a circle stop nobody", () => {
    const a = proceeding("2024-01-01", "tabled", { id: "a", continuesId: "b" });
    const b = proceeding("2024-01-01", "tabled", { id: "b", continuesId: "a" });
    expect(stageOf([a, b]).stage).toBe("tabled");
  });
});
