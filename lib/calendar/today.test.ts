import { expect, test } from "vitest";
import { today } from "./today";

test.each([
  ["2026-11-22T21:59:59Z", "2026-11-22"],
  ["2026-11-22T22:00:00Z", "2026-11-23"],
  ["2026-07-01T20:59:59Z", "2026-07-01"],
  ["2026-07-01T21:00:00Z", "2026-07-02"],
])("at %s it is %s in Kyiv", (moment, day) => expect(today("Europe/Kyiv", new Date(moment))).toBe(day));

test("another campaign has another day", () => {
  expect(today("America/Toronto", new Date("2026-11-23T03:00:00Z"))).toBe("2026-11-22");
});

test("a time zone that does not exist is an error, not another one's day", () => {
  expect(() => today("Europe/Atlantis", new Date())).toThrow(RangeError);
});
