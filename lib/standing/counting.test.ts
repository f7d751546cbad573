import { describe, expect, test } from "vitest";
import { bodies, proceeding } from "@/lib/testing/builders";
import { countRecognitions, type Scope } from "./counting";
import { standing } from "./standing";

/** The eight recognitions of the campaign, as domain knowledge: who acted on which day. */
const act = (country: string, on: string, body: keyof typeof bodies) =>
  proceeding(on, "adopted", { countries: [country], body: { ...bodies[body], id: `${country}-${body}` } });
const log = [
  act("UA", "2015-11-12", "only"),
  act("LV", "2019-05-09", "only"),
  act("LT", "2019-06-06", "only"),
  act("CA", "2022-05-18", "lower"),
  act("PL", "2024-07-12", "lower"),
  act("EE", "2024-10-16", "only"),
  act("CZ", "2024-12-18", "upper"),
  act("NL", "2025-06-19", "lower"),
];
const targets = new Set(["LV", "LT", "CA", "PL", "EE", "CZ", "NL", "LU", "MT"]);
const count = (asOf: string, scope: Scope = "world", chambers: "any" | "all" = "any") =>
  countRecognitions(standing(log, asOf, "2026-11-23"), targets, asOf, { scope, chambers });

describe("any chamber", () => {
  test.each([
    ["2015-11-11", 0, 0, 0],
    ["2015-11-12", 1, 0, 0],
    ["2019-05-09", 2, 1, 1],
    ["2019-06-06", 3, 2, 2],
    ["2022-05-18", 4, 3, 3],
    ["2025-03-26", 7, 6, 6],
    ["2025-06-19", 8, 7, 7],
  ])("on %s: %i in the world, %i outside Ukraine, %i of those asked", (asOf, world, outside, asked) => {
    expect(count(asOf).count).toBe(world);
    expect(count(asOf, "outside-ukraine").count).toBe(outside);
    expect(count(asOf, "targets").count).toBe(asked);
  });
});

test("all chambers: the countries with one, from 2024-10-16 on", () => {
  for (const asOf of ["2024-10-16", "2025-06-19", "2026-11-23"])
    expect(count(asOf, "world", "all").members.map((member) => member.country)).toEqual([
      "UA",
      "LV",
      "LT",
      "EE",
    ]);
  expect(count("2024-10-15", "world", "all").count).toBe(3);
});

test("a count names its rule, its day, and its members in the order in which they acted", () => {
  expect(count("2024-07-12", "outside-ukraine")).toEqual({
    asOf: "2024-07-12",
    rule: { scope: "outside-ukraine", chambers: "any" },
    count: 4,
    members: [
      { country: "LV", on: "2019-05-09", bodyIds: ["LV-only"], because: [log[1]?.id] },
      { country: "LT", on: "2019-06-06", bodyIds: ["LT-only"], because: [log[2]?.id] },
      { country: "CA", on: "2022-05-18", bodyIds: ["CA-lower"], because: [log[3]?.id] },
      { country: "PL", on: "2024-07-12", bodyIds: ["PL-lower"], because: [log[4]?.id] },
    ],
  });
});

test("the usual rule is the world and any chamber", () => {
  expect(countRecognitions(standing(log, "2025-06-19", "2026-11-23"), targets, "2025-06-19").rule).toEqual({
    scope: "world",
    chambers: "any",
  });
});

test("a rescinded recognition leaves the count on its day", () => {
  const undone = [
    ...log,
    proceeding("2025-09-01", "rescinded", { countries: ["LV"], continuesId: log[1]?.id ?? "" }),
  ];
  const on = (asOf: string) => countRecognitions(standing(undone, asOf, "2026-11-23"), targets, asOf).count;
  expect([on("2025-08-31"), on("2025-09-01")]).toEqual([8, 7]);
});
