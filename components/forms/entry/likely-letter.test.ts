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
  ["the newest that is open", ["second", "first"], "2026-11-28", "second"],
  ["the newest of all where none is open", [], "2026-11-28", "third"],
  ["one that had left by the day of the answer", ["third", "first"], "5.6.2025", "first"],
  ["the newest that had left, where the open ones had not", ["third"], "2025-06-05", "second"],
  ["one of the month of which only the month is known", ["second"], "2025-02-10", "second"],
  ["none, where nothing had left", ["first"], "2020", undefined],
  ["the newest that is open, while the day is half typed", ["first"], "5.6.", "first"],
])("an answer is taken to answer %s", (_, open, typed, id) => {
  expect(likelyLetter(letters, open, typed)?.id).toBe(id);
});
