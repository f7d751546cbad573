import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startOfDay } from "./start-of-day";
import { today } from "./today";

const zones = [
  "Europe/Kyiv",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "America/Santiago",
  "Asia/Beirut",
  "UTC",
];

describe("the moment at which a day begins", () => {
  it.each([
    ["2024-04-05", "Europe/Kyiv", "2024-04-04T21:00:00.000Z"],
    ["2024-01-05", "Europe/Kyiv", "2024-01-04T22:00:00.000Z"],
    ["2024-03-31", "Europe/Kyiv", "2024-03-30T22:00:00.000Z"],
    ["2026-11-27", "Pacific/Kiritimati", "2026-11-26T10:00:00.000Z"],
    ["2026-11-27", "America/New_York", "2026-11-27T05:00:00.000Z"],
  ])("%s in %s is %s", (day, zone, moment) => {
    expect(startOfDay(day, zone).toISOString()).toBe(moment);
  });

  it("is on that day and never later than now, on any day in any zone", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date("1990-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
        (zone, now) => {
          const day = today(zone, now);
          const start = startOfDay(day, zone);
          expect(today(zone, start)).toBe(day);
          expect(start.getTime()).toBeLessThanOrEqual(now.getTime());
        },
      ),
    );
  });
});
