import { expect, it } from "vitest";
import { monthsAway, monthWeeks, weekdayOf } from "./month-weeks";

it("weeks begin on Monday, and days of other months stay out", () => {
  // 1 June 2019 was a Saturday.
  const weeks = monthWeeks("2019-06");
  expect(weeks).toHaveLength(5);
  expect(weeks[0]).toEqual([null, null, null, null, null, "2019-06-01", "2019-06-02"]);
  expect(weeks[4]).toEqual([..."456789".split("").map((day) => `2019-06-2${day}`), "2019-06-30"]);
});

it("a month that fills its weeks has no empty day", () => {
  expect(monthWeeks("2021-02").flat()).not.toContain(null);
  expect(monthWeeks("2021-02")).toHaveLength(4);
});

it.each([
  ["2019-06-06", 3],
  ["1944-05-18", 3],
  ["2026-11-29", 6],
] as const)("%s is day %d of its week", (day, weekday) => expect(weekdayOf(day)).toBe(weekday));

it.each([
  ["2019-06-06", 1, "2019-07-06"],
  ["2019-01-31", 1, "2019-02-28"],
  ["2020-03-31", -1, "2020-02-29"],
  ["2019-12-31", 1, "2020-01-31"],
  ["2020-02-29", -12, "2019-02-28"],
] as const)("%s and %d months is %s", (day, months, other) => expect(monthsAway(day, months)).toBe(other));
