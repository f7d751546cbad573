import fc from "fast-check";
import { expect, test } from "vitest";
import { atOnce } from "@/lib/base/politely";
import { jsonWork } from "./json-text";

test("what is written in pieces is what JSON.stringify writes", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.integer({ min: 0, max: 60 }), (value, repeat) => {
      const whole = { value, list: Array.from({ length: repeat }, () => value), missing: undefined };
      expect(atOnce(jsonWork(whole)).toString()).toBe(`${JSON.stringify(whole)}\n`);
    }),
  );
});

test("dates, holes and letters outside the basic plane are written as they are there", () => {
  const whole = {
    at: new Date(0),
    list: Array.from({ length: 40 }, (_, index) => (index % 2 ? undefined : "𐱅")),
  };
  expect(atOnce(jsonWork(whole)).toString()).toBe(`${JSON.stringify(whole)}\n`);
});
