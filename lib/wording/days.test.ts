import { expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { daysText, dueText } from "./days";

const today = "2026-11-26";

it.each([
  ["2026-11-26", "today", "сьогодні", "bugün"],
  ["2026-11-27", "tomorrow", "завтра", "yarın"],
  ["2026-12-01", "in 5 days", "через 5 днів", "5 künden soñra"],
  ["2026-11-23", "3 days overdue", "прострочено на 3 дні", "3 kün keçikken"],
  ["2026-11-25", "1 day overdue", "прострочено на 1 день", "1 kün keçikken"],
  ["2025-05-25", "550 days overdue", "прострочено на 550 днів", "550 kün keçikken"],
])("what is due on %s", (day, ...said) => {
  expect(locales.map((locale) => dueText(day, today, locale))).toEqual(said);
});

it("days are counted in words", () => {
  expect(locales.map((locale) => daysText(610, locale))).toEqual(["610 days", "610 днів", "610 kün"]);
});
