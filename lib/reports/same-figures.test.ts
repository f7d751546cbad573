import fc from "fast-check";
import { expect, it } from "vitest";
import { atOnce } from "@/lib/base/politely";
import { countryCodes } from "@/lib/i18n/country-codes";
import { type Locale, locales } from "@/lib/i18n/locales";
import type { PublicRecord } from "@/lib/log/views";
import { readCsv } from "@/lib/testing/read-csv";
import { randomRecord, reportFrom, reportPeriod } from "@/lib/testing/reports";
import { translator } from "@/lib/text/translator";
import { type Cell, wordsOf } from "./cells";
import { reportCsv } from "./csv";
import { progressFigures } from "./figures";

/** The rows of the CSV file by country code, and what is told of the whole report. */
function fileOf(from: PublicRecord, locale: Locale) {
  const figures = progressFigures(from, reportPeriod, "public");
  const text = atOnce(reportCsv(from, figures, locale, "0".repeat(64))).toString();
  const [header = [], ...rest] = readCsv(text);
  const rows = rest.map((row) => Object.fromEntries(row.map((cell, index) => [header[index], cell])));
  const t = translator(locale, "report");
  return {
    report: reportFrom(from, locale),
    of: (code: string, header: string) => rows.find((row) => row[t("csv.code")] === code)?.[t(header)],
    whole: (header: string, values?: Record<string, string>) => rows[0]?.[t(header, values)],
  };
}
const written = (cell: Cell | undefined) => String(cell?.[0]?.csv ?? "");
const codesOf = (cell: Cell) => cell.flatMap(({ csv }) => (countryCodes.has(String(csv)) ? String(csv) : []));

it("what the tables of the report say of a country stands in its row of the CSV file", () => {
  let silences = 0;
  let recognitions = 0;
  fc.assert(
    fc.property(randomRecord, fc.constantFrom(...locales), (from, locale) => {
      const { report, of } = fileOf(from, locale);
      const tables = (id: string) => report.sections.find((section) => section.id === id)?.tables ?? [];
      for (const [country, since] of tables("counts")[1]?.rows ?? []) {
        recognitions++;
        for (const code of codesOf(country ?? []))
          expect(of(code, "csv.recognisedAnyEnd")).toBe(written(since));
      }
      for (const [since, days, expected, , countries] of tables("next")[1]?.rows ?? []) {
        silences++;
        for (const code of codesOf(countries ?? [])) {
          expect(of(code, "csv.waitingSince")).toBe(written(since));
          expect(of(code, "csv.silentDays")).toBe(written(days));
          expect(of(code, "csv.nextDate")).toBe(written(expected));
        }
      }
      for (const [country, on] of tables("next")[0]?.rows ?? [])
        for (const code of codesOf(country ?? [])) expect(of(code, "csv.nextDate")).toBe(written(on));
      for (const [name, , , countries] of report.bars?.table.rows ?? fail("no classes"))
        for (const code of codesOf(countries ?? []))
          expect(of(code, "csv.classEnd")).toBe(wordsOf(name?.[0] ?? fail("a class has its name"), locale));
    }),
  );
  expect(silences).toBeGreaterThan(20);
  expect(recognitions).toBeGreaterThan(20);
});

it("what the report says of itself stands in every row of the CSV file", () => {
  fc.assert(
    fc.property(randomRecord, fc.constantFrom(...locales), (from, locale) => {
      const { report, whole } = fileOf(from, locale);
      const [rules] = report.sections.find((section) => section.id === "counts")?.tables ?? [];
      for (const [name, start, end] of rules?.rows ?? []) {
        const rule = written(name);
        expect(whole("csv.countStart", { rule })).toBe(written(start));
        expect(whole("csv.countEnd", { rule })).toBe(written(end));
      }
      // The last row is of all waves, or of the only one.
      const [rates] = report.sections.find((section) => section.id === "answers")?.tables ?? [];
      const all = rates?.rows.at(-1);
      expect(whole("csv.rate")).toBe(written(all?.at(-2)));
      expect(whole("csv.median")).toBe(written(all?.at(-1)));
      const about = report.sections.at(-1)?.tables[0]?.rows ?? [];
      const t = translator(locale, "report");
      const item = (key: string) => about.find(([name]) => written(name) === t(key))?.[1];
      for (const key of ["campaign", "rule", "ruleLabel", "fingerprint", "licence"])
        expect(whole(`about.${key}`)).toBe(written(item(`about.${key}`)));
      expect(whole("csv.to")).toBe(written(item("about.asOf")));
      expect(whole("csv.madeFrom")).toBe(written(item("about.data")));
      expect(whole("kind.progress.title")).toBe(report.headline);
    }),
  );
});

function fail(reason: string): never {
  throw new Error(reason);
}
