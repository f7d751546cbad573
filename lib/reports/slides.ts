import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/text/translator";
import { type Cell, runsOf, wordsOf } from "./cells";
import type { Chart, Report, ReportTable } from "./report";
import { aboutOf } from "./tables";

/** What one slide shows. Texts alone: how they look is for the program that writes them. */
export type Slide =
  | { shows: "title"; campaign: string; title: string; period: string; headline: string; rule: string }
  | { shows: "figure"; title: string; value: string; detail: string }
  | { shows: "chart"; title: string; chart: string; alternative: string }
  | {
      shows: "table";
      title: string;
      columns: { label: string; end: boolean }[];
      rows: string[][];
      /** Of its columns, of one whole. */
      widths: number[];
      /** Of its letters, in points. */
      size: number;
    };

/** Sizes of letters in a table, with how many of them go into its width and how many lines into its height. */
const sizes = [
  { size: 14, letters: 110, lines: 16 },
  { size: 11, letters: 140, lines: 21 },
];
const longestText = 600;

/** A report as slides, one figure each: its headline, its cards, its charts, and those of its tables that are short. */
export function slidesOf(report: Report, hasPicture: (chart: Chart) => boolean): Slide[] {
  const { language, cards, bars, sections } = report;
  const t = translator(language, "report");
  const about = aboutOf(report);
  const shown: Slide[] = [];
  const put = (table: ReportTable) => {
    const slide = tableSlide(table, language);
    if (slide) shown.push(slide);
  };
  if (bars) put(bars.table);
  for (const section of sections) {
    for (const chart of section.charts ?? [])
      if (hasPicture(chart))
        shown.push({
          shows: "chart",
          title: cut(chart.caption),
          chart: chart.id,
          alternative: chart.alternative,
        });
      else put(chart.table);
    for (const table of section.tables) if (table !== about.table && !table.anchors) put(table);
  }
  return [
    {
      shows: "title",
      campaign: cut(report.campaign),
      title: cut(report.title),
      period: report.period,
      headline: cut(report.headline),
      rule: cut(report.headlineRule),
    },
    ...cards.map(
      ({ value, label, detail }): Slide => ({
        shows: "figure",
        title: cut(label),
        value: cut(wordsOf(value, language)),
        detail: cut(detail),
      }),
    ),
    ...shown,
    aboutSlide(report, t("files.slides")),
  ];
}

/** A table that is short enough; null for one that nobody could read from a slide. */
function tableSlide({ caption, columns, rows }: ReportTable, language: Locale): Slide | null {
  if (rows.length === 0) return null;
  const texts = rows.map((row) => row.map((cell) => textOf(cell, language)));
  const all = [columns.map(({ label }) => label), ...texts];
  for (const { size, letters, lines } of sizes) {
    const widths = widthsOf(columns, all, letters);
    if (!widths || linesOf(all, widths) > lines) continue;
    return {
      shows: "table",
      title: cut(caption),
      columns: columns.map(({ label, align }) => ({ label, end: align === "end" })),
      rows: texts,
      widths: widths.map((width) => width / letters),
      size,
    };
  }
  return null;
}

/** Columns in which no word is broken, in letters; what is left is theirs by their shares. Null where there is no room. */
function widthsOf(
  columns: readonly { share: number }[],
  rows: readonly string[][],
  letters: number,
): number[] | null {
  const words = columns.map(
    (_, at) =>
      2 + 1.2 * Math.max(...rows.flatMap((row) => (row[at] ?? "").split(/\s/).map(({ length }) => length))),
  );
  const rest = letters - words.reduce((sum, word) => sum + word, 0);
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return rest < 0 ? null : words.map((word, at) => word + (rest * (columns[at]?.share ?? 0)) / whole);
}

/** How many lines a table takes in columns of such widths. */
function linesOf(rows: readonly string[][], widths: readonly number[]): number {
  const high = (texts: readonly string[]) =>
    Math.max(
      ...texts.map((text, at) =>
        text
          .split("\n")
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (widths[at] ?? 1))), 0),
      ),
    );
  return rows.reduce((sum, row) => sum + high(row) + 0.3, 0);
}

/** How the report was made, without what is on each slide already, and where the rest of it is. */
function aboutSlide(report: Report, rest: string): Slide {
  const { language } = report;
  const { heading, said, table } = aboutOf(report);
  const known = new Set([report.campaign, report.headlineRule]);
  const rows = (table?.rows ?? [])
    .map((row) => row.map((cell) => cut(textOf(cell, language))))
    .filter(([, value]) => value !== undefined && !known.has(value));
  return {
    shows: "table",
    title: heading,
    columns: [],
    rows: [...rows, ...said.map((words) => ["", cut(words)]), ["", rest]],
    widths: [0.25, 0.75],
    size: 11,
  };
}

const textOf = (cell: Cell, language: Locale): string =>
  runsOf(cell, language)
    .map(({ text, line, source }) => `${line ? "\n" : ""}${source === undefined ? text : ` [${text}]`}`)
    .join("")
    .trim();

const sign = " […]";
/** As much of a text as a slide has room for; where it is cut a sign says so. */
const cut = (text: string): string => {
  const letters = [...text];
  return letters.length <= longestText
    ? text
    : `${letters.slice(0, longestText - sign.length).join("")}${sign}`;
};
