import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/text/translator";
import { madeTitle } from "./made-title";
import { sourceTitle } from "./source-title";

const made = (locale: Locale, on: string, body: string | null) =>
  madeTitle(translator(locale, "files"), locale, { word: "letter", on, body });
const source = {
  id: "s",
  kind: "official",
  url: null,
  publisher: "German Bundestag",
  published: "2026-06-03",
  accessed: null,
  archiveUrl: null,
  copy: "held",
} as const;

describe("the title of a letter that is a source", () => {
  it.each<[Locale, string, string]>([
    ["en", "2026-06-03", "Letter of 3 June 2026: Bundestag"],
    ["uk", "2026-06-03", "Лист від 3 червня 2026 року: Bundestag"],
    ["crh", "2026-06-03", "3 iyün 2026 tarihli mektüp: Bundestag"],
    ["uk", "2026-06", "Лист від червня 2026 року: Bundestag"],
    ["crh", "2026", "2026 tarihli mektüp: Bundestag"],
  ])("is made in %s from %s", (locale, on, expected) => {
    expect(made(locale, on, "Bundestag")).toBe(expected);
  });

  it.each(locales)("that was made in %s is told in the language of the reader", (locale) => {
    const title = made(locale, "2026-06-03", "German Bundestag");
    expect(sourceTitle({ ...source, title }, "uk")).toEqual({
      text: "Лист від 3 червня 2026 року: Бундестаг",
      lang: "uk",
    });
    expect(sourceTitle({ ...source, title }, "en").text).toBe("Letter of 3 June 2026: German Bundestag");
    const alone = made(locale, "2026-06-03", null);
    expect(sourceTitle({ ...source, title: alone }, "en").text).toBe("Letter of 3 June 2026");
  });

  it("that somebody has typed stays as it is", () => {
    const title = "Letter of the President of the Bundestag";
    expect(sourceTitle({ ...source, title }, "uk")).toEqual({ text: title, lang: "en" });
    const other = { ...source, title: made("en", "2026-06-03", null), url: "https://example.org/" };
    expect(sourceTitle(other, "uk").text).toBe(other.title);
  });
});
