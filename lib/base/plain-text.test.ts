import { describe, expect, it } from "vitest";
import { hiddenCharacter, withoutHidden } from "./plain-text";

describe("characters that cannot be seen", () => {
  it.each<[string, string, string | null, string | null]>([
    ["an ordinary name", "Сейм Республіки Польща – Sejm", null, null],
    ["letters with marks above", "Büyük Millet Meclisi, Qırım", null, null],
    ["Hebrew and Arabic", "הכנסת, مجلس النواب", null, null],
    ["an override", "Parliament\u202Egnp.exe", "U+202E", "U+202E"],
    ["an isolate", "a\u2067b", "U+2067", "U+2067"],
    ["a mark of direction", "שלום\u200F.", "U+200F", null],
    ["a zero-width space", "Parlia\u200Bment", "U+200B", null],
    ["a soft hyphen", "Parlia\u00ADment", "U+00AD", null],
    ["a byte order mark", "\uFEFFSejm", "U+FEFF", null],
    ["tag letters", "fine\u{E0041}", "U+E0041", "U+E0041"],
    ["an escape", "a\u001B[31m", "U+001B", "U+001B"],
    ["a line break", "a\nb", "U+000A", null],
    ["a line separator", "a\u2028b", "U+2028", "U+2028"],
    ["a filler", "\u3164", "U+3164", null],
    ["a joiner in a Persian word", "می\u200Cخواهم", null, null],
    ["a joiner in a Hindi word", "क्\u200Dष", null, null],
    ["a joiner between Latin letters", "Se\u200Djm", "U+200D", null],
    ["a joiner between Cyrillic letters", "Се\u200Cйм", "U+200C", null],
    ["a joiner at the end of a Persian word", "می\u200C", "U+200C", null],
  ])("%s", (_, text, inLine, inLines) => {
    expect(hiddenCharacter(text, "line")).toBe(inLine);
    expect(hiddenCharacter(text, "lines")).toBe(inLines);
    expect(hiddenCharacter(withoutHidden(text), "line")).toBeNull();
  });

  it("leave the rest of a name as it was", () => {
    expect(withoutHidden("appeal\u202Efdp.exe\nof \u200Bmay")).toBe("appealfdp.exe of may");
  });
});
