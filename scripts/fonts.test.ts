import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locales";

const root = path.join(import.meta.dirname, "..");

/** The ranges of each file that the style sheet names. */
const files = new Map(
  [
    ...readFileSync(path.join(root, "app/fonts/serif.css"), "utf8").matchAll(
      /url\("\.\/([\w-]+)\.woff2"\)[^}]*?unicode-range: ([^;]+);/g,
    ),
  ].map(([, file = "", ranges = ""]) => [
    file,
    ranges.split(/,\s*/).map((range) => {
      const [from = "", to = from] = range.slice(2).split("-");
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    }),
  ]),
);

const isIn = (file: string, letter: string) =>
  files.get(file)?.some(([from, to]) => {
    const code = letter.codePointAt(0) ?? 0;
    return from <= code && code <= to;
  }) ?? false;

function lettersOf(locale: Locale) {
  const folder = path.join(root, "lib/i18n/messages", locale);
  const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "utf8"));
  return [...new Set(texts.join(""))].filter((letter) => /\p{L}/u.test(letter));
}

describe("the serif of the pages", () => {
  it.each(locales)("has every letter of the texts in %s", (locale) => {
    const letters = lettersOf(locale);
    expect(letters.length).toBeGreaterThan(50);
    expect(letters.filter((letter) => ![...files.keys()].some((file) => isIn(file, letter)))).toEqual([]);
  });

  it("has figures and signs in the first file of either script, so that a page needs one", () => {
    for (const sign of "0123456789 .,:;!?()«»„“”’–—№") {
      expect([sign, isIn("latin", sign), isIn("cyrillic", sign)]).toEqual([sign, true, true]);
    }
  });

  it("has every letter of Crimean Tatar and of Ukrainian in one file each", () => {
    const crimeanTatar = "AaÂâBbCcÇçDdEeFfGgĞğHhIıİiJjKkLlMmNnÑñOoÖöPpQqRrSsŞşTtUuÜüVvYyZz";
    const ukrainian = "АаБбВвГгҐґДдЕеЄєЖжЗзИиІіЇїЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЬьЮюЯя";
    expect([...crimeanTatar].filter((letter) => !isIn("latin", letter))).toEqual([]);
    expect([...ukrainian].filter((letter) => !isIn("cyrillic", letter))).toEqual([]);
  });

  it("is small: a first file, with its headers, fits into what a server sends before it is first answered", () => {
    // RFC 6928: ten segments of a new connection, 1,460 bytes each; the headers take less than 800.
    for (const file of ["latin", "cyrillic"])
      expect(readFileSync(path.join(root, `app/fonts/${file}.woff2`)).length).toBeLessThan(14_600 - 800);
  });
});
