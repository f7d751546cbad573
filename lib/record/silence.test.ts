import { describe, expect, test } from "vitest";
import { dispatch, proceeding, response } from "@/lib/testing/builders";
import type { EntryFacts } from "./entry";
import { silenceOf } from "./silence";
import { standing, standingOf } from "./standing";

const today = "2026-01-01";
const letter = dispatch("2025-03-26");

function silence(entries: EntryFacts[], certainty: string) {
  const record = {
    entry: (id: string) => (entries.some((one) => one.id === id) ? { certainty } : undefined),
  };
  return silenceOf(standingOf(standing(entries, today, today), "PL"), record as never);
}

describe("what may be said of a silence", () => {
  test.each([
    ["days, of a letter that was sent", [letter], "confirmed", { kind: "days", days: 281 }],
    ["no days, of a letter that is only assumed", [letter], "assumed", { kind: "assumed-letter" }],
    [
      "nothing that blames one who had recognised before the letter",
      [proceeding("2019-05-09", "adopted"), letter],
      "confirmed",
      { kind: "recognised-before" },
    ],
    [
      "nothing after an answer",
      [letter, response("2025-04-01", "supportive")],
      "confirmed",
      { kind: "none" },
    ],
    ["nothing where nothing was sent", [], "confirmed", { kind: "none" }],
  ])("%s", (_what, entries, certainty, said) => {
    expect(silence(entries, certainty)).toEqual(said);
  });
});
