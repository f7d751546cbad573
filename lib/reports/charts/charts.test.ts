import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/db/client";
import { type Locale, locales } from "@/lib/i18n/locales";
import { deskRecord, publicRecord } from "@/lib/log/queries";
import type { DeskRecord, PublicRecord } from "@/lib/log/views";
import { dispatch, response } from "@/lib/testing/builders";
import { faultsOf } from "@/lib/testing/drawing-boxes";
import { recordOf, shown } from "@/lib/testing/public-record";
import { log } from "@/lib/testing/random-log";
import { readPdf, unpackedPdf } from "@/lib/testing/read-pdf";
import { shippedDatabase } from "@/lib/testing/shipped";
import { composeReport } from "../compose";
import { countOf } from "../facts";
import { progressFigures } from "../figures";
import { chartNames } from "../part-names";
import { printPdf } from "../pdf";
import type { Chart, ReportTable } from "../report";
import { knownOf } from "../sendings";
import { wordingOf } from "../words";
import { charts } from "./section";

const period = { from: "2025-01-01", to: "2025-12-31" };
let records: Record<"public" | "internal", PublicRecord | DeskRecord>;
beforeAll(async () => {
  await shippedDatabase();
  records = { public: await publicRecord(), internal: await deskRecord() };
});
afterAll(closeDatabase);

const wordingFor = (locale: Locale, audience: "public" | "internal" = "public") =>
  wordingOf(records[audience], progressFigures(records[audience], period, audience), locale);
/** The cells of a table as a program reads them. */
const cellsOf = ({ rows }: ReportTable) =>
  rows.map((row) => row.map((cell) => cell.map((part) => part.csv ?? "").join("")));
const sum = (values: readonly (string | undefined)[]) =>
  values.reduce((total, value) => total + Number(value), 0);

/** What is wrong with a chart of any record. */
function troubleWith({ drawing, narrow, alternative, caption, table }: Chart): string[] {
  if (table.rows.length === 0) return table.empty ? [] : [`${caption}: nothing is said of nothing`];
  return [
    ...faultsOf(drawing),
    ...faultsOf(narrow).map((fault) => `narrow: ${fault}`),
    ...(alternative.startsWith(caption) && alternative.length > caption.length + 5 ? [] : ["no words"]),
  ];
}

describe("every chart of the shipped campaign", () => {
  it.each(chartNames.flatMap((name) => locales.map((locale) => [name, locale] as const)))(
    "%s in %s: nothing outside, no text over another, words for it",
    (name, locale) => {
      const chart = charts[name](wordingFor(locale));
      expect(troubleWith(chart)).toEqual([]);
      expect(chart.table.rows.length).toBeGreaterThan(0);
    },
  );

  it.each(locales)(
    "stands in a report in %s that stays PDF/UA-1, with its words and its letters",
    async (language) => {
      const parts = chartNames.map((name) => `chart-${name}` as const);
      const choice = { kind: "annual" as const, year: "2025", language, audience: "public" as const, parts };
      const figures = progressFigures(records.public, period, "public");
      const report = composeReport(records.public, figures, choice, "0".repeat(64));
      const drawn = report.sections.flatMap((section) => section.charts ?? []);
      expect(drawn).toHaveLength(chartNames.length);
      const pdf = await printPdf(report);
      const inside = unpackedPdf(pdf);
      expect(inside).toMatch(/pdfuaid:part[^0-9]{1,20}1/);
      // As vectors: no picture of dots. The bars of the first page are a figure too.
      expect(inside).not.toMatch(/\/Subtype\s*\/Image/);
      expect(inside.match(/\/S\s*\/Figure/g)).toHaveLength(drawn.length + 1);
      const { text } = await readPdf(pdf);
      const plain = text.replaceAll(/\s+/g, " ");
      for (const { caption } of drawn) expect(plain).toContain(caption);
    },
  );
});

describe("recognitions over time", () => {
  it("end with the count of the report, and name each who joined", () => {
    for (const audience of ["public", "internal"] as const) {
      const wording = wordingFor("en", audience);
      const rows = cellsOf(charts.recognitions(wording).table);
      const { count, members } = countOf(wording.figures, "world", "any").end;
      expect(rows.at(-1)?.at(-1)).toBe(String(count));
      expect(rows.flatMap(([, names]) => names?.split(", ") ?? [])).toHaveLength(members.length);
    }
  });
});

describe("the map", () => {
  it("has every country of the campaign, small ones with a marker, and says that Crimea is Ukraine", () => {
    const { drawing, table, alternative } = charts.map(wordingFor("en"));
    const drawn = JSON.stringify(drawing);
    for (const { code } of records.public.countries)
      expect(drawn, code).toMatch(new RegExp(`"(europe|world)-${code}"`));
    for (const code of ["MT", "LU"])
      expect(drawn).toMatch(new RegExp(`"europe-${code}","shapes":\\[[^\\]]*"as":"circle"`));
    expect(sum(cellsOf(table).map(([, count]) => count))).toBe(records.public.countries.length);
    expect(alternative).toContain("Crimea is Ukraine");
  });
});

describe("the funnel", () => {
  it("counts a letter that is known, not one that is only assumed, and leads on from those asked", () => {
    const rows = cellsOf(charts.funnel(wordingFor("en")).table);
    expect(rows.map(([, count]) => Number(count))).toEqual([40, 1, 0, 0, 0, 0, 1]);
  });
});

describe("on any log", () => {
  const waves = ["w1", "w2"].map((id) => ({
    id,
    name: { uk: `Хвиля листів до парламентів ${id}` },
    startedOn: "2019",
  }));
  const record = log.map((entries): PublicRecord => {
    const published = entries
      .filter((entry) => !entry.removed && entry.visibility === "public")
      .map(({ visibility, removed, ...facts }) => shown(facts, facts.countsFrom));
    return { ...recordOf(published), waves };
  });
  const inPeriod = { from: "2022-02-01", to: "2025-12-31" };
  const drawn = (from: PublicRecord, locale: Locale) =>
    wordingOf(from, progressFigures(from, inPeriod, "public"), locale);

  it("nothing leaves a drawing, and there are words where there is nothing to draw", () => {
    fc.assert(
      fc.property(
        record,
        fc.constantFrom(...locales),
        fc.constantFrom(...chartNames),
        (from, locale, name) => {
          // A count that falls may bring labels of the recognitions over each other.
          const trouble = troubleWith(charts[name](drawn(from, locale)));
          expect(
            name === "recognitions" ? trouble.filter((one) => !one.includes("lies over")) : trouble,
          ).toEqual([]);
        },
      ),
    );
  });

  it("the figures of each chart are those of the report", () => {
    let answers = 0;
    fc.assert(
      fc.property(record, (from) => {
        const wording = drawn(from, "en");
        const { figures } = wording;
        const natures = cellsOf(charts.natures(wording).table);
        const counted = figures.answers.filter(({ nature }) => nature !== "automatic_receipt");
        // One that answers the letters of two waves is among the answers of each.
        const several = from.entries.some(
          (entry) => entry.kind === "response" && entry.alsoAnswers.length > 0,
        );
        const told = sum(natures.flatMap((row) => row.slice(1)));
        expect(told)[several ? "toBeGreaterThanOrEqual" : "toBe"](
          sum(counted.map(({ overall }) => String(overall))),
        );
        answers += natures.length;
        const activity = cellsOf(charts.activity(wording).table);
        const { dispatches, responses, proceedings, engagements } = figures;
        expect(sum(activity.flatMap((row) => row.slice(1)))).toBe(
          [dispatches, responses, proceedings, engagements].flat().length,
        );
        const survival = cellsOf(charts.survival(wording).table);
        expect(sum(survival.map((row) => row[2]))).toBe(figures.median.answered);
        expect(sum(survival.map((row) => row[3]))).toBe(figures.median.open);
        expect(Number(survival[0]?.[1] ?? 0)).toBe(knownOf(figures.sendings).length);
      }),
    );
    expect(answers).toBeGreaterThan(20);
  });

  it("an answer counts for the wave that it answers", () => {
    const letters = [
      shown(
        dispatch("2023-01-01", "sent", {
          id: "first",
          countries: ["PL"],
          wave: { id: "w1", startedOn: "2019" },
        }),
        "2023-01-01",
      ),
      shown(response("2023-02-01", "supportive", { id: "answer", countries: ["PL"] }), "2023-02-01"),
      shown(response("2023-01-02", "automatic_receipt", { id: "receipt", countries: ["PL"] }), "2023-01-02"),
    ];
    const { table, drawing } = charts.natures(drawn({ ...recordOf(letters), waves }, "uk"));
    expect(cellsOf(table)).toEqual([["Хвиля листів до парламентів w1", "1"]]);
    expect(JSON.stringify(drawing)).not.toContain("class-asked");
  });
});
