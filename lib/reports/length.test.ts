import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/edtf";
import type { PublicEntry } from "@/lib/log/views";
import { tooLong } from "./length";

const on = (...days: string[]) => days.map((countsFrom) => ({ countsFrom }) as PublicEntry);
const period = { from: "2025-01-01", to: "2025-12-31" };

test("what is in bounds is no question, and what lies outside of the period does not count", () => {
  expect(tooLong(on("2025-01-01", "2025-12-31", "2024-12-31", "2026-01-01"), period, 2)).toBeNull();
});

test("the day is offered from which on the period would do", () => {
  expect(tooLong(on("2025-01-05", "2025-03-01", "2025-03-01", "2025-06-01"), period, 3)).toEqual({
    count: 4,
    from: "2025-01-06",
  });
  expect(tooLong(on("2025-01-05", "2025-03-01", "2025-03-01", "2025-06-01"), period, 2)).toEqual({
    count: 4,
    from: "2025-03-02",
  });
});

test("where the last day alone is too much, no day is offered", () => {
  expect(tooLong(on("2025-12-31", "2025-12-31", "2025-12-30"), period, 1)).toEqual({ count: 2, from: null });
});

test("the day that is offered does, and the one before it does not", () => {
  const day = fc.integer({ min: 0, max: 400 }).map((number) => addDays("2024-12-20", number));
  fc.assert(
    fc.property(fc.array(day, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (days, most) => {
      const entries = on(...days);
      const found = tooLong(entries, period, most);
      if (!found?.from) return;
      expect(tooLong(entries, { ...period, from: found.from }, most)).toBeNull();
      expect(tooLong(entries, { ...period, from: addDays(found.from, -1) }, most)).not.toBeNull();
    }),
  );
});
