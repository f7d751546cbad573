import { describe, expect, test } from "vitest";
import { monthAsked, monthsLater, weeksOf } from "./month";

describe("a month", () => {
  test("stands in weeks from Monday to Sunday, with the days of others at its ends", () => {
    const weeks = weeksOf("2026-12");
    expect(weeks.map((week) => [week[0], week[6]])).toEqual([
      ["2026-11-30", "2026-12-06"],
      ["2026-12-07", "2026-12-13"],
      ["2026-12-14", "2026-12-20"],
      ["2026-12-21", "2026-12-27"],
      ["2026-12-28", "2027-01-03"],
    ]);
  });

  test("that begins on a Monday and has four weeks needs no more", () => {
    expect(weeksOf("2027-02")).toHaveLength(4);
  });

  test("follows another over the end of a year, both ways", () => {
    expect([monthsLater("2026-12", 1), monthsLater("2026-01", -1), monthsLater("2026-11", 14)]).toEqual([
      "2027-01",
      "2025-12",
      "2028-01",
    ]);
  });

  test.each(["2026-13", "2026", "december", "2026-12-01", "0001-01", undefined, ["2026-12"]])(
    "%j is none: today's is shown",
    (asked) => expect(monthAsked(asked, "2026-11-28")).toBe("2026-11"),
  );
});
