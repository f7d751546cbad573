import { describe, expect, test } from "vitest";
import {
  addDays,
  compareDates,
  daysBetween,
  earlierDay,
  firstDay,
  isDay,
  isEdtf,
  lastDay,
  precisionOf,
} from "./edtf";

describe("a date exists or it does not", () => {
  test.each(["2019", "2019-06", "2019-06-06", "2020-02-29", "2000-02-29", "1944-05-18", "9999-12-31"])(
    "%s exists",
    (text) => expect(isEdtf(text)).toBe(true),
  );
  test.each([
    ["2019-02-29", "2019 was no leap year"],
    ["1900-02-29", "nor was 1900"],
    ["2019-13", "there are twelve months"],
    ["2019-00", "counted from one"],
    ["2019-04-31", "April has thirty days"],
    ["2019-06-00", "days are counted from one"],
    ["0999", "a year has four digits that mean it"],
    ["19", "and not two"],
    ["2019-6", "a month has two digits"],
    ["2019-06-6", "and so has a day"],
    ["2019-06-06T00:00", "no time of day"],
    ["2019-06-06\n", "nothing after it"],
    [" 2019", "nothing before it"],
    ["2019~", "no EDTF beyond level 0"],
    ["", "nothing is no date"],
    ["٢٠١٩", "digits are 0 to 9"],
  ])("%j does not: %s", (text) => expect(isEdtf(text)).toBe(false));

  test("only a full date is a day", () => {
    expect(isDay("2019-06-06")).toBe(true);
    expect(isDay("2019-06")).toBe(false);
    expect(isDay("2019-06-31")).toBe(false);
  });
});

test.each([
  ["2019", "year", "2019-01-01", "2019-12-31"],
  ["2025-01", "month", "2025-01-01", "2025-01-31"],
  ["2024-02", "month", "2024-02-01", "2024-02-29"],
  ["2023-02", "month", "2023-02-01", "2023-02-28"],
  ["2019-06-06", "day", "2019-06-06", "2019-06-06"],
])("%s is known to the %s: from %s to %s", (date, precision, first, last) => {
  expect(precisionOf(date)).toBe(precision);
  expect(firstDay(date)).toBe(first);
  expect(lastDay(date)).toBe(last);
});

test("a reduced date is ordered by the last day of its period", () => {
  expect(["2019", "2019-06-30", "2019-06", "2019-05-31", "2020-01-01"].sort(compareDates)).toEqual([
    "2019-05-31",
    "2019-06-30",
    "2019-06",
    "2019",
    "2020-01-01",
  ]);
  expect(compareDates("2019-12-31", "2019")).toBe(0);
});

test.each([
  ["2024-02-28", 1, "2024-02-29"],
  ["2024-02-28", 2, "2024-03-01"],
  ["2023-02-28", 1, "2023-03-01"],
  ["2025-12-31", 1, "2026-01-01"],
  ["2025-03-26", 60, "2025-05-25"],
  ["2025-03-29", 2, "2025-03-31"],
  ["2025-10-25", 2, "2025-10-27"],
  ["2025-01-01", -1, "2024-12-31"],
])("from %s it is %i days to %s, whatever clocks do", (from, days, to) => {
  expect(addDays(from, days)).toBe(to);
  expect(daysBetween(from, to)).toBe(days);
});

test("the earlier of two days", () => {
  expect(earlierDay("2025-03-26", "2025-03-25")).toBe("2025-03-25");
  expect(earlierDay("2025-03-25", "2025-03-26")).toBe("2025-03-25");
});
