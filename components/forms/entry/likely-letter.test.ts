import { expect, test } from "vitest";
import type { LetterOption } from "@/lib/desk/form-options";
import { likelyLetter } from "./likely-letter";

const letter = (id: string, occurredOn: string): LetterOption => ({
  id,
  label: id,
  bodyId: null,
  occurredOn,
});
const letters = [letter("third", "2026-03-03"), letter("second", "2025-02"), letter("first", "2024-01-01")];

test.each([
  ["the newest", "2026-11-28", "third"],
  ["the newest that had left by the day of the answer", "5.6.2025", "second"],
  ["one of the month, where only the month is known", "2025-02-10", "second"],
  ["none, where nothing had left", "2020", undefined],
  ["the newest, while the day is half typed", "5.6.", "third"],
])("an answer is taken to answer %s", (_, typed, id) => {
  expect(likelyLetter(letters, typed)?.id).toBe(id);
});
