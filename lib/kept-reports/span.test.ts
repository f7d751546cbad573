import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "@/lib/calendar/edtf";
import { ReportEvery, ReportSpan } from "@/lib/db/generated/enums";
import { beginOf, daysOf, dueSince } from "./span";

describe("the days that a saved report is of", () => {
  it.each([
    ["last_month", "2026-03-31", "2026-02-01", "2026-02-28"],
    ["last_month", "2026-01-01", "2025-12-01", "2025-12-31"],
    ["last_quarter", "2026-05-18", "2026-01-01", "2026-03-31"],
    ["last_quarter", "2026-02-10", "2025-10-01", "2025-12-31"],
    ["last_year", "2026-11-28", "2025-01-01", "2025-12-31"],
    ["this_year", "2026-11-28", "2026-01-01", "2026-11-28"],
    ["last_twelve_months", "2026-11-28", "2025-11-29", "2026-11-28"],
    ["last_twelve_months", "2024-02-29", "2023-03-01", "2024-02-29"],
  ] as const)("%s on %s", (span, today, from, to) => {
    expect(daysOf(span, today)).toEqual({ from, to });
  });

  const day = fc.integer({ min: 0, max: 30_000 }).map((days): Day => addDays("1990-01-01", days));

  it("are never in the future, and never end before they begin", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(ReportSpan)), day, (span, today) => {
        const { from, to } = daysOf(span, today);
        expect(from <= to && to <= today).toBe(true);
      }),
    );
  });

  it("a report is due from the first day of each month, quarter or year until it is issued", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(ReportEvery)), day, day, (every, lastOn, today) => {
        const begin = beginOf(every, today);
        expect(begin <= today).toBe(true);
        expect(beginOf(every, begin)).toBe(begin);
        expect(dueSince(every, null, today)).toBe(begin);
        expect(dueSince(every, lastOn, today)).toBe(lastOn >= begin ? null : begin);
      }),
    );
  });
});
