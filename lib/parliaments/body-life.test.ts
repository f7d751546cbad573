import { describe, expect, it } from "vitest";
import { notThereOn, seatsOn } from "./body-life";

describe("whether a body was there on a day", () => {
  it.each([
    ["1995-04-30", { foundedOn: "1995-05-01", endedOn: null }, "body-not-founded"],
    ["1995-05-01", { foundedOn: "1995-05-01", endedOn: null }, null],
    ["1995", { foundedOn: "1995-05-01", endedOn: null }, null],
    ["1994", { foundedOn: "1995", endedOn: null }, "body-not-founded"],
    ["1995-01-01", { foundedOn: "1995", endedOn: null }, null],
    ["2001-01-01", { foundedOn: null, endedOn: "2000" }, "body-ended"],
    ["2000-12-31", { foundedOn: null, endedOn: "2000" }, null],
    ["2000-06", { foundedOn: null, endedOn: "2000-06-15" }, null],
    ["2000-07", { foundedOn: null, endedOn: "2000-06-15" }, "body-ended"],
    ["1800", { foundedOn: null, endedOn: null }, null],
  ])("%s", (on, life, expected) => {
    expect(notThereOn(life, on)).toBe(expected);
  });
});

describe("the seats of a body", () => {
  const seats = [
    { count: 165, from: "2009", until: "2021-09" },
    { count: 169, from: "2021-10-01", until: null },
  ];
  it.each([
    ["2023-03-27", 169],
    ["2015", 165],
    ["2021", 169],
    ["2021-09-30", 165],
    ["2008-12-31", null],
  ])("on %s", (on, count) => {
    expect(seatsOn(seats, on)).toBe(count);
  });
  it("are not known where none are given", () => {
    expect(seatsOn(null, "2023")).toBeNull();
    expect(seatsOn([{ count: 99, from: null, until: null }], "1900")).toBe(99);
  });
});
