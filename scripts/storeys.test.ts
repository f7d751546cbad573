import { expect, test } from "vitest";
import { storeys } from "./storeys.mjs";

const { pure, database, hard } = storeys();

test("each test file is of one storey, and those that are done in full in the hard run are among them", () => {
  expect(pure.filter((file) => database.includes(file))).toEqual([]);
  expect(hard.filter((file) => ![...pure, ...database].includes(file))).toEqual([]);
  expect(hard.length).toBeGreaterThan(0);
});

test("the storey follows from what a file imports, itself or through what tests share", () => {
  expect(pure).toContain("scripts/storeys.test.ts");
  expect(database).toContain("lib/db/client.test.ts");
  // Through lib/testing/shipped.ts alone.
  expect(database).toContain("lib/open-data/json-ld.test.ts");
});

test("names with brackets are masked, for patterns read them otherwise", () => {
  expect([...pure, ...database].filter((file) => /(?<!\\)[[\]]/.test(file))).toEqual([]);
  expect([...pure, ...database].some((file) => file.startsWith("app/\\[locale\\]/"))).toBe(true);
});
