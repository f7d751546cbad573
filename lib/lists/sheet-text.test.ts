import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cellText, sheetNames } from "./sheet-text";

describe("names of sheets", () => {
  test.each([
    ["a title as it is", ["Sources"], ["Sources"]],
    ["signs that part a reference", ["What: [a/b]? *c*\\d"], ["What a b c d"]],
    ["a long one", ["Countries that have recognised, by rule"], ["Countries that have recognised"]],
    [
      "the same beginning twice",
      ["Countries that joined the count in it", "Countries that joined the count in 2025"],
      ["Countries that joined the count", "Countries that joined the c (2)"],
    ],
    ["the same but for its case", ["Acts", "ACTS", "acts"], ["Acts", "ACTS (2)", "acts (3)"]],
    ["apostrophes at its ends", ["'Acts'"], ["Acts"]],
    ["nothing that can be shown", ["", "\u0007"], ["–", "– (2)"]],
    ["the one that Excel keeps", ["History"], ["History (2)"]],
    ["letters of two halves at the end", [`${"a".repeat(30)}\u{1f600}`], ["a".repeat(30)]],
  ])("%s", (_, titles, names) => {
    expect(sheetNames(titles)).toEqual(names);
  });

  it("are taken by spreadsheet programs, whatever the titles", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { maxLength: 30 }), (titles) => {
        const names = sheetNames(titles);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).toMatch(/^[^[\]*?:/\\' ]([^[\]*?:/\\]*[^[\]*?:/\\' ])?$/u);
        }
      }),
    );
  });
});

it("a text that is too long for a cell is cut with a sign", () => {
  const cut = cellText("я".repeat(50_000));
  expect(cut).toHaveLength(32_767);
  expect(cut.endsWith(" […]")).toBe(true);
});
