import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDatabase } from "@/lib/db/client";
import { locales } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { deskRecord, publicRecord, publicStandings } from "@/lib/log/queries";
import { freshDatabase } from "@/lib/testing/database";
import { makeEveryKind } from "@/lib/testing/every-kind/record";
import { secretMark } from "@/lib/testing/every-kind/story";
import { readPdf, unpackedPdf } from "@/lib/testing/read-pdf";
import { shippedDatabase } from "@/lib/testing/shipped";
import { runsOf, text } from "./cells";
import { type CountrySheet, composeCountrySheet } from "./country-sheet";
import { printSheet } from "./pdf";

const today = "2026-11-28";

/** Every word of a sheet, line by line. */
function wordsOf(sheet: CountrySheet): string {
  const line = (cell: CountrySheet["standing"]) =>
    runsOf(cell, sheet.language)
      .map(({ text }) => text)
      .join("");
  return [
    sheet.title,
    sheet.subtitle,
    sheet.class,
    line(sheet.standing),
    ...sheet.parts.flatMap(({ heading, lead, items }) => [heading, lead ?? "", ...items.map(line)]),
    ...sheet.sources.items.map(line),
    sheet.sources.more ?? "",
    sheet.foot.address,
  ].join("\n");
}

async function sheetOf(code: string, locale: (typeof locales)[number]): Promise<CountrySheet> {
  const address = `https://tracker.example/${locale}/countries/${code}`;
  return composeCountrySheet(await publicRecord(), await publicStandings(today), code, {
    today,
    locale,
    address,
  });
}

describe("the sheet of a country of the shipped campaign", () => {
  beforeAll(async () => {
    await shippedDatabase();
  });
  afterAll(closeDatabase);

  it("says where it stands, with dates, votes and numbered sources", async () => {
    const words = wordsOf(await sheetOf("PL", "en"));
    expect(words).toContain("Recognised, one chamber of two");
    expect(words).toMatch(/\d+ \w+ 2024: .*Sejm.*\d+ for/);
    expect(words).toMatch(/1\. .+https:\/\//);
    expect(words).toContain("https://tracker.example/en/countries/PL");
    expect(words).toMatch(/Ukraine \(12 November 2015\)/);
    expect(words).not.toMatch(/Poland \(/);
  });

  it("asks a chamber that has not acted, and thanks a country that has recognised", async () => {
    expect(wordsOf(await sheetOf("PL", "en"))).toMatch(/hand them this sheet: .*Senate/);
    const done = wordsOf(await sheetOf("LV", "en"));
    expect(done).toContain(messages.en.report.sheet.canThank);
    expect(done).not.toContain("hand them this sheet");
  });

  it("names only sources that it lists, each of which is named", async () => {
    for (const { code } of (await publicRecord()).countries) {
      const sheet = await sheetOf(code, "en");
      const cells = [sheet.standing, ...sheet.parts.flatMap(({ items }) => items)];
      const named = new Set(cells.flat().flatMap(({ source }) => source ?? []));
      expect(
        [...named].sort((a, b) => a - b),
        code,
      ).toEqual(sheet.sources.items.map((_, at) => at + 1));
    }
  });

  it("is one page in every language, tagged and whole", async () => {
    const codes = ["UA", "PL", "LU", "CA"];
    for (const [index, code] of codes.entries()) {
      const sheet = await sheetOf(code, locales[index % locales.length] ?? "en");
      const bytes = await printSheet(sheet);
      expect(unpackedPdf(bytes), code).toMatch(/pdfuaid:part[^0-9]{1,20}1/);
      const pdf = await readPdf(bytes);
      expect(pdf.pages, code).toHaveLength(1);
      expect(pdf.tagged).toBe(true);
      expect(pdf.title).toContain(sheet.title);
      for (const { heading } of sheet.parts) expect(pdf.text).toContain(heading);
    }
  }, 60_000);

  it("is set with an unbroken word of many thousand letters", async () => {
    const sheet = await sheetOf("PL", "uk");
    const word = "довжелезний".repeat(1_000);
    const [first, ...parts] = sheet.parts;
    if (!first) throw new Error("a sheet has its parts");
    const items = [[text(word)], ...first.items];
    const bytes = await printSheet({ ...sheet, parts: [{ ...first, items }, ...parts] });
    // Here and there a page ends within it.
    expect((await readPdf(bytes)).text.replaceAll(/\s/g, "").split("довжелезний").length).toBeGreaterThan(
      990,
    );
  });
});

describe("the sheet of every country of a record in which every field is filled", () => {
  beforeAll(async () => {
    await freshDatabase();
    vi.useFakeTimers({ toFake: ["Date"] });
    await makeEveryKind((now) => vi.setSystemTime(now));
    vi.useRealTimers();
  }, 120_000);
  afterAll(closeDatabase);

  it("holds no word that is the desk's own", async () => {
    const countries = (await deskRecord()).countries.map(({ code }) => code);
    expect(countries.length).toBeGreaterThan(5);
    expect(JSON.stringify((await deskRecord()).entries)).toContain(secretMark);
    for (const code of countries)
      for (const locale of locales) {
        const sheet = await sheetOf(code, locale);
        expect(`${JSON.stringify(sheet)} ${wordsOf(sheet)}`, `${code} ${locale}`).not.toContain(secretMark);
      }
  });
});
