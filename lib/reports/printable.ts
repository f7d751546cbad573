import { mapped, type Work } from "@/lib/base/politely";
import { svgOf } from "@/lib/charts/svg";
import { longestWords } from "./breakable";
import { runsOf, wordsOf } from "./cells";
import type { Report, ReportTable } from "./report";

/**
 * Where a link leads, in the seven bits that PDF and Word take (ISO 32000-1, 12.6.4.7): `https://xn--…/%D0%94…`. A link is
 * one only when it leads to the web; anything else stays text.
 */
export function linkAddress(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).href;
}

/**
 * JSON for a program that writes pages: links lead to the web, or are none; letters are composed.
 * @param change what becomes of every text, where the pages ask for it
 */
export const pageJson = (printable: object, change = (text: string): string => text): string =>
  JSON.stringify(printable, (key, value) => {
    if (key === "href") return linkAddress(String(value));
    // A drawing is no text.
    return typeof value === "string" && key !== "svg" ? change(value) : value;
  }).normalize("NFC");

/**
 * A report as the programs read it that write pages: every cell in words, and of each column the words that decide how
 * narrow it can be. As work that may be interrupted.
 */
export function* printable(report: Report) {
  const { language } = report;
  function* inWords(table: ReportTable) {
    const rows = yield* mapped(table.rows, (row) => row.map((cell) => runsOf(cell, language)));
    const columns = yield* mapped(table.columns.entries(), ([at, column]) => ({
      ...column,
      longest: longestWords([column.label, ...rows.flatMap((row) => row[at]?.map(({ text }) => text) ?? [])]),
    }));
    return { ...table, columns, rows };
  }
  function* each<Item, Made>(items: readonly Item[], make: (item: Item) => Work<Made>): Work<Made[]> {
    const all: Made[] = [];
    for (const item of items) all.push(yield* make(item));
    return all;
  }
  return {
    ...report,
    cards: report.cards.map((card) => ({ ...card, value: wordsOf(card.value, language) })),
    bars: report.bars && { ...report.bars, table: yield* inWords(report.bars.table) },
    sections: yield* each(report.sections, function* (section) {
      return {
        ...section,
        ...(section.charts
          ? {
              charts: yield* each(section.charts, function* (chart) {
                const { caption, alternative, id } = chart;
                return {
                  ...{ id, caption, alternative, svg: svgOf(chart.drawing, "light") },
                  table: yield* inWords(chart.table),
                };
              }),
            }
          : {}),
        tables: yield* each(section.tables, inWords),
      };
    }),
  };
}
