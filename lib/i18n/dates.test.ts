import { expect, it } from "vitest";
import { formatDate, formatDateInSentence, formatDateOf } from "./dates";

it.each([
  ["uk", "2025-01", "січень 2025 року", "січня 2025 року", "у січні 2025 року"],
  ["uk", "2024", "2024", "2024 року", "у 2024 році"],
  ["uk", "2019-06-06", "6 червня 2019 року", "6 червня 2019 року", "6 червня 2019 року"],
  ["en", "2025-01", "January 2025", "January 2025", "in January 2025"],
  ["crh", "2019-06-06", "6 iyün 2019", "6 iyün 2019", "2019 senesi iyün 6-da"],
] as const)(
  "a date in %s: %s alone, after a word, in a sentence",
  (locale, date, alone, after, inSentence) => {
    expect(formatDate(date, locale)).toBe(alone);
    expect(formatDateOf(date, locale)).toBe(after);
    expect(formatDateInSentence(date, locale)).toBe(inSentence);
  },
);
