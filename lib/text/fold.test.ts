import { expect, it } from "vitest";
import { folded, wordsOf } from "./fold";

it.each([
  ["case and marks", "TÜRKİYE", "turkiye"],
  ["letters that do not decompose", "Łódź, Qırım, Møre, Þing", "lodz, qirim, more, thing"],
  ["apostrophes of every kind", "Об’єднані обʼєднані об'єднані", "обеднани обеднани обеднани"],
  ["dashes of every kind", "Guinea-Bissau – Guinea—Bissau", "guinea bissau guinea bissau"],
  ["an ampersand", "Bosnia & Herzegovina", "bosnia and herzegovina"],
  ["Cyrillic letters, which stay Cyrillic", "Київ", "киив"],
])("folds %s", (_, text, plain) => {
  expect(folded(text)).toBe(plain);
});

it("folds hostile text without a fuss", () => {
  expect(folded("(((((.*)+)+)+$ \u0000 \u200b")).toBe("(((((.*)+)+)+$ \u0000 \u200b".trim());
  expect(folded("a".repeat(100_000))).toHaveLength(100_000);
});

it("keeps together what is typed with a dash between", () => {
  expect(wordsOf("  Guinea-Bissau – 2024-07  ")).toEqual(["guinea bissau", "2024 07"]);
});
