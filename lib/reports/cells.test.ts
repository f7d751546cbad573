import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDate } from "@/lib/fields/read-date";
import { countryCodes } from "@/lib/i18n/country-codes";
import { type Locale, locales } from "@/lib/i18n/locales";
import { recordOf } from "@/lib/testing/public-record";
import * as cells from "./cells";
import { runsOf, type Value, wordsOf } from "./cells";
import { progressFigures } from "./figures";
import { message, wordingOf } from "./words";

const codes = [...countryCodes];

/** How what readers of a language see is read back into what a program reads; null where it says that there is nothing. */
type ReadBack = (words: string, locale: Locale) => string | number | null;
const asNumber: ReadBack = (words) => Number(words.replaceAll(/[,\s]/g, "").replace("−", "-"));
const asShare: ReadBack = (words) => (words === "–" ? null : Number(words.replace("%", "")) / 100);
const asCode: ReadBack = (words, locale) =>
  codes.find((code) => wordsOf(cells.country(code), locale) === words) ?? null;
const asText: ReadBack = (words) => words;

const count = fc.nat(3_000_000);
const day = fc
  .date({ min: new Date("1944-05-18"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const edtf = fc.tuple(day, fc.constantFrom(10, 7, 4)).map(([full, length]) => full.slice(0, length));
const shares = fc
  .tuple(fc.nat(300), fc.nat(300))
  .map(([one, other]) => cells.share(Math.min(one, other), Math.max(one, other)));
const kinds: [of: fc.Arbitrary<Value>, readBack: ReadBack][] = [
  [fc.string().map((words) => cells.text(words)), asText],
  [count.map(cells.number), asNumber],
  [count.map(cells.ordinal), asNumber],
  [fc.integer({ min: -300, max: 300 }).map(cells.change), asNumber],
  [shares, asShare],
  [count.map(cells.days), asNumber],
  [edtf.map(cells.date), (words) => readDate(words).date],
  [fc.constantFrom(...codes).map(cells.country), asCode],
  [fc.webUrl().map(cells.link), asText],
  [count.map(cells.source), asNumber],
  [fc.constant(cells.nothing), (words) => (words === "–" ? null : words)],
];
const simple = fc.oneof(...kinds.map(([of]) => of));
const withReading = fc.oneof(...kinds.map(([of, readBack]) => fc.tuple(of, fc.constant(readBack))));
const language = fc.constantFrom(...locales);

describe("a value says the same to readers and to programs", () => {
  it("whatever kind it is of, in every language", () => {
    fc.assert(
      fc.property(withReading, language, ([value, readBack], locale) => {
        const read = readBack(wordsOf(value, locale), locale);
        const written = value.csv;
        // Readers get whole per cents, programs tenths.
        if (readBack === asShare && read !== null)
          expect(Math.abs(Number(read) - Number(written))).toBeLessThan(0.0056);
        else expect(read).toBe(written);
      }),
      { numRuns: 2_000 },
    );
  });

  it("in a sentence too, which differs only by how its values are said", () => {
    fc.assert(
      fc.property(fc.array(simple, { maxLength: 6 }), language, (values, locale) => {
        const whole = cells.sentence(values);
        expect(wordsOf(whole, locale)).toBe(values.map((value) => wordsOf(value, locale)).join(""));
        expect(whole.csv).toBe(values.map((value) => value.csv ?? "").join(""));
      }),
    );
  });

  it("and the page and the PDF show its words, each on its own line or in its own tone", () => {
    fc.assert(
      fc.property(fc.array(simple), language, (values, locale) => {
        const cell = cells.lines(values.map((value) => [cells.strong(value)]));
        const runs = runsOf(cell, locale);
        expect(runs.map((run) => run.text)).toEqual(values.map((value) => wordsOf(value, locale)));
        expect(runs.map((run) => run.line ?? false)).toEqual(values.map((_, index) => index > 0));
        expect(runs.every((run) => run.tone === "strong")).toBe(true);
      }),
    );
  });
});

describe("the words of a value", () => {
  it.each<[Value, string | number | null, string, string, string]>([
    [cells.number(12_345), 12_345, "12,345", "12 345", "12 345"],
    [cells.change(2), 2, "+2", "+2", "+2"],
    [cells.change(-2), -2, "−2", "−2", "−2"],
    [cells.change(0), 0, "0", "0", "0"],
    [cells.share(1, 3), 0.333, "33%", "33%", "33%"],
    [cells.share(0, 0), null, "–", "–", "–"],
    [cells.date("2025-06-19"), "2025-06-19", "19 June 2025", "19 червня 2025 року", "19 iyün 2025"],
    [cells.country("NL"), "NL", "Netherlands", "Нідерланди", "Niderlandlar"],
    [cells.ordinal(1_234), 1_234, "1234", "1234", "1234"],
  ])("%j is %s for programs", (value, written, ...words) => {
    expect(value.csv).toBe(written);
    // Thousands are parted by spaces that do not break.
    expect(["en", "uk", "crh"].map((one) => wordsOf(value, one as Locale).replaceAll(/\s/g, " "))).toEqual(
      words,
    );
  });

  it("are marked with their language where it is another than the report's", () => {
    const cell = [cells.text("Act", "en"), cells.text("Акт"), cells.country("NL"), cells.date("2025")];
    expect(runsOf(cell, "uk").map((run) => run.lang)).toEqual(["en", undefined, undefined, undefined]);
  });
});

describe("a message with values in it", () => {
  const record = recordOf([]);
  const figures = progressFigures(record, { from: "2025-01-01", to: "2025-12-31" }, "public");

  it.each([
    ["en", "1 January 2025 to June 2025", "2025-01-01 to 2025-06"],
    ["uk", "1 січня 2025 року – червень 2025 року", "2025-01-01 – 2025-06"],
  ] as const)(
    "says its dates in words to readers and in EDTF to programs, in %s",
    (locale, words, written) => {
      const said = message(wordingOf(record, figures, locale), "period", {
        from: cells.date("2025-01-01"),
        to: cells.date("2025-06"),
      });
      expect(wordsOf(said, locale)).toBe(words);
      expect(said.csv).toBe(written);
    },
  );
});
