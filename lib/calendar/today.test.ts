import { afterEach, expect, test, vi } from "vitest";
import { addDays } from "./edtf";
import { isFuture, today } from "./today";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

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

test("what a form suggests as today is never in the future, wherever the campaign and the browser are", () => {
  for (const zone of ["Pacific/Kiritimati", "Europe/Kyiv", "Pacific/Pago_Pago"]) {
    vi.stubEnv("CAMPAIGN_TIMEZONE", zone);
    const suggested = today();
    expect(isFuture(suggested), zone).toBe(false);
    expect(isFuture(suggested.slice(0, 7)), zone).toBe(false);
    expect(isFuture(addDays(suggested, 1)), zone).toBe(true);
  }
});

test("a browser, which does not know the campaign's day, calls nothing future", () => {
  vi.stubGlobal("window", {});
  expect(isFuture("9999-12-31")).toBe(false);
});
