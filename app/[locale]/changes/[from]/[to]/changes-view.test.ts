import fc from "fast-check";
import { createElement } from "react";
import { beforeAll, expect, it } from "vitest";
import { CountryTables } from "@/components/public/country-tables";
import { addDays } from "@/lib/calendar/edtf";
import { countryName } from "@/lib/i18n/country-names";
import { type Locale, locales } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { publicRecord } from "@/lib/log/queries";
import type { PublicRecord } from "@/lib/log/views";
import { countryClasses, standing } from "@/lib/standing/standing";
import { markup } from "@/lib/testing/markup";
import { shippedDatabase } from "@/lib/testing/shipped";
import { ChangesView } from "./changes-view";

const today = "2026-11-23";
let record: PublicRecord;
beforeAll(async () => {
  await shippedDatabase();
  record = await publicRecord();
});

const plain = (html: string) => html.replace(/<[^>]+>/g, "");
const rowsOf = (html: string) => [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) => row);

/** What the record as of a day prints of each country: the caption of its table, and its row. */
function printed(day: string, locale: Locale): Map<string, string> {
  const words = new Map<string, string>();
  const shown = {
    record,
    standings: standing(record.entries, day, today, record.patience),
    asOf: day,
    locale,
  };
  for (const group of countryClasses) {
    const html = markup(locale, createElement(CountryTables, { classes: [group], ...shown }));
    const caption = plain(html.match(/<h3[^>]*>(.*?)<\/h3>/s)?.[1] ?? "");
    for (const row of rowsOf(html)) {
      const code = row.match(/\/countries\/([A-Z]{2})"/)?.[1];
      if (code) words.set(code, `${caption} ${plain(row)}`);
    }
  }
  return words;
}

it("the page of changes and the record as of either day use the same words", () => {
  const first = record.entries[0]?.countsFrom ?? today;
  const days = fc.integer({ min: 0, max: 6800 }).map((count) => addDays(first, count));
  let compared = 0;
  fc.assert(
    fc.property(days, days, fc.constantFrom(...locales), (one, other, locale) => {
      if (one === other) return;
      const [from, to] = one < other ? [one, other] : [other, one];
      const sides = [printed(from, locale), printed(to, locale)];
      const html = markup(
        locale,
        createElement(ChangesView, {
          record,
          start: standing(record.entries, from, today, record.patience),
          end: standing(record.entries, to, today, record.patience),
          from,
          to,
          locale,
        }),
      );
      const names = messages[locale].record.country;
      for (const row of rowsOf(html)) {
        const code = row.match(/^<th scope="row"><a href="\/\w+\/countries\/([A-Z]{2})"/)?.[1];
        if (!code) continue;
        const [, arrows = ""] = row.split("<dl");
        for (const [, axis = "", said = ""] of arrows.matchAll(/<dt[^>]*>(.*?)<\/dt><dd>(.*?)<\/dd>/gs)) {
          // The position is a sentence there; those who recognised are shown by it alone.
          if (plain(axis) === `${names.position}:`) continue;
          const [before = "", after = ""] = plain(said).split(" → ");
          for (const [index, words] of [before, after.replace(/( \([^)]*\d[^)]*\))+$/, "")].entries()) {
            const there = sides[index]?.get(code) ?? "";
            const isRecognised = there.includes(messages[locale].labels.class.recognised);
            if (isRecognised && plain(axis) !== `${names.class}:`) continue;
            if (plain(axis) === `${names.stage}:` && words === messages[locale].labels.stage.none) continue;
            expect(there, `${countryName(code, locale)}, ${[from, to][index]}, ${axis}`).toContain(words);
            compared++;
          }
        }
      }
    }),
    { numRuns: 25 },
  );
  expect(compared).toBeGreaterThan(100);
});
