import { expect, it } from "vitest";
import { formatDate } from "@/lib/i18n/dates";
import { locales } from "@/lib/i18n/locales";
import { readDate } from "./read-date";

it.each([
  ["2019-06-06", "2019-06-06"],
  [" 2019-06-06 ", "2019-06-06"],
  ["2019-6-6", "2019-06-06"],
  ["2019–06–06", "2019-06-06"],
  ["2019", "2019"],
  ["2019-6", "2019-06"],
  ["6.6.2019", "2019-06-06"],
  ["06.07.2019", "2019-07-06"],
  ["06.2019", "2019-06"],
  ["6 червня 2019", "2019-06-06"],
  ["6 червня 2019 р.", "2019-06-06"],
  ["6 червня 2019 року", "2019-06-06"],
  ["червень 2019", "2019-06"],
  ["6 June 2019", "2019-06-06"],
  ["june 6, 2019", "2019-06-06"],
  ["June 2019", "2019-06"],
  ["6 iyün 2019", "2019-06-06"],
  ["6 iyun 2019", "2019-06-06"],
  ["06/06/2019", "2019-06-06"],
  ["13/06/2019", "2019-06-13"],
  ["06/13/2019", "2019-06-13"],
  ["29.2.2020", "2020-02-29"],
])("%j is %s", (typed, date) => expect(readDate(typed)).toEqual({ date }));

it("reads in every language what it writes", () => {
  for (const locale of locales)
    for (let month = 1; month <= 12; month++)
      for (const date of [
        `2019-${String(month).padStart(2, "0")}`,
        `2019-${String(month).padStart(2, "0")}-07`,
      ])
        expect(readDate(formatDate(date, locale)), formatDate(date, locale)).toEqual({ date });
});

it("does not guess which of two days is meant", () => {
  expect(readDate("06/07/2019")).toEqual({
    date: null,
    reason: "ambiguous",
    dates: ["2019-07-06", "2019-06-07"],
  });
});

it.each([
  "",
  "29.2.2019",
  "31/04/2019",
  "13/13/2019",
  "6 Juno 2019",
  "yesterday",
  "2019-13",
  "19",
  "0999",
  "2019-06-06T00:00",
])("%j is no date", (typed) => expect(readDate(typed)).toEqual({ date: null, reason: "none" }));
