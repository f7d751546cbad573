import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { dayOf } from "@/lib/calendar/today";
import { formatClock, formatMoment, momentSoFar } from "./moments";

afterEach(() => vi.unstubAllEnvs());
const lateEvening = new Date("2026-06-06T21:30:00Z");

it("a moment is told by the campaign's clock, in summer and in winter, in each language", () => {
  expect(formatMoment(lateEvening, "en")).toBe("7 June 2026, 00:30");
  expect(formatMoment(new Date("2026-12-06T21:30:00Z"), "en")).toBe("6 December 2026, 23:30");
  expect(formatMoment(lateEvening, "uk")).toBe("7 червня 2026 року, 00:30");
  expect(formatMoment(lateEvening, "crh")).toContain("00:30");
  expect(formatClock(lateEvening)).toBe("00:30");
  expect(dayOf(lateEvening)).toBe("2026-06-07");
});

it("the day and the clock are those of the same zone, whichever the campaign has", () => {
  vi.stubEnv("CAMPAIGN_TIMEZONE", "America/New_York");
  expect(formatMoment(lateEvening, "en")).toBe("6 June 2026, 17:30");
  expect(dayOf("2026-06-06T21:30:00.000Z")).toBe("2026-06-06");
  expect(momentSoFar(lateEvening, "en", lateEvening)).toEqual({ day: "today", clock: "17:30" });
  expect(formatMoment(lateEvening, "en", "Europe/Kyiv")).toBe("7 June 2026, 00:30");
});

/** Where dates and clocks are made, each for its reason. */
const makers: Record<string, string> = {
  "lib/access/moments.ts": "the one clock of the desk",
  "lib/calendar/start-of-day.ts": "finds midnight in the campaign's zone",
  "lib/calendar/today.ts": "finds the day in the campaign's zone",
  "lib/i18n/any-language.ts": "writes civil dates in the language of a letter",
  "lib/i18n/dates.ts": "writes civil dates, which have no zone",
  "lib/settings/settings.ts": "asks whether a zone exists",
};

it("nothing else of the desk writes a time of day", () => {
  const root = path.join(import.meta.dirname, "../..");
  const found: string[] = [];
  for (const folder of ["app", "components", "lib"])
    for (const file of readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })) {
      const name = `${folder}/${file.replaceAll("\\", "/")}`;
      if (!/\.tsx?$/.test(name) || /\.test\.|lib\/(testing|db\/generated)\//.test(name)) continue;
      const text = readFileSync(path.join(root, name), "utf8");
      const isMaker =
        /DateTimeFormat|toLocale(Date|Time)?String|useFormatter|getFormatter|[aA]t\.slice\(1[14]|[aA]t\.slice\(0, 1[06]\)|\bUTC[`<]/.test(
          text,
        );
      if (isMaker && !makers[name]) found.push(name);
    }
  expect(found).toEqual([]);
});
