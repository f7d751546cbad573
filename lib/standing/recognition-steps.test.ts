import { expect, test } from "vitest";
import { atOnce } from "@/lib/base/politely";
import { bodies, proceeding } from "@/lib/testing/builders";
import { recognitionStepsWork } from "./recognition-steps";

const recognitionSteps = (...of: Parameters<typeof recognitionStepsWork>) =>
  atOnce(recognitionStepsWork(...of));

const targets = new Set(["PL", "CZ"]);
const act = (country: string, on: string, body: keyof typeof bodies = "only") =>
  proceeding(on, "adopted", { countries: [country], body: bodies[body] });
const plain = (steps: ReturnType<typeof recognitionSteps>) =>
  steps.map(({ on, count, joined, left }) => [on, count, joined.map((member) => member.country), left]);

test("each recognition is a step, and two of one day are one", () => {
  const log = [act("CZ", "2024-12-18"), act("UA", "2015-11-12"), act("PL", "2024-12-18")];
  expect(plain(recognitionSteps(log, targets, "2026-01-01"))).toEqual([
    ["2015-11-12", 1, ["UA"], []],
    ["2024-12-18", 3, ["CZ", "PL"], []],
  ]);
});

test("a rescinded act is a step down", () => {
  const adopted = act("PL", "2020-01-01");
  const log = [
    adopted,
    proceeding("2023-05-05", "rescinded", { countries: ["PL"], continuesId: adopted.id }),
  ];
  expect(plain(recognitionSteps(log, targets, "2026-01-01"))).toEqual([
    ["2020-01-01", 1, ["PL"], []],
    ["2023-05-05", 0, [], ["PL"]],
  ]);
});

test("nothing after the day asked for is known, and other steps are none", () => {
  const log = [
    act("PL", "2024-01-01"),
    proceeding("2023-01-01", "tabled", { countries: ["PL"] }),
    proceeding("2023-06-01", "adopted", { countries: ["CZ"], wording: "condemns" }),
  ];
  expect(recognitionSteps(log, targets, "2023-12-31")).toEqual([]);
});

test("by the rule of all chambers, the second chamber is the step", () => {
  const log = [act("PL", "2023-01-01", "lower"), act("PL", "2024-01-01", "upper")];
  expect(plain(recognitionSteps(log, targets, "2026-01-01", { scope: "targets", chambers: "all" }))).toEqual([
    ["2024-01-01", 1, ["PL"], []],
  ]);
});
