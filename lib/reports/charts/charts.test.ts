import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/db/client";
import { type Locale, locales } from "@/lib/i18n/locales";
import { deskRecord, publicRecord } from "@/lib/log/queries";
import type { DeskRecord, PublicRecord } from "@/lib/log/views";
import { faultsOf } from "@/lib/testing/drawing-boxes";
import { readPdf, unpackedPdf } from "@/lib/testing/read-pdf";
import { shippedDatabase } from "@/lib/testing/shipped";
import { composeReport } from "../compose";
import { countOf } from "../facts";
import { progressFigures } from "../figures";
import { kindOf } from "../kinds";
import { chartNames } from "../part-names";
import { printPdf } from "../pdf";
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
const csv = (rows: ReturnType<(typeof charts)["recognitions"]>["table"]["rows"]) =>
  rows.map((row) => row.map((cell) => cell.map((part) => part.csv ?? "").join("")));

describe("every chart of the shipped campaign", () => {
  it.each(chartNames.flatMap((name) => locales.map((locale) => [name, locale] as const)))(
    "%s in %s: nothing outside, no text over another, words for it",
    (name, locale) => {
      const { drawing, narrow, alternative, caption, table } = charts[name](wordingFor(locale));
      expect(table.rows.length).toBeGreaterThan(0);
      expect(faultsOf(drawing)).toEqual([]);
      expect(faultsOf(narrow)).toEqual([]);
      expect(alternative).toContain(caption);
      expect(alternative.length).toBeGreaterThan(caption.length + 20);
    },
  );

  it("is in the year's review, which stays PDF/UA-1, with its words and its letters", async () => {
    for (const language of locales) {
      const choice = { kind: "annual" as const, year: "2025", language, audience: "public" as const };
      const figures = progressFigures(records.public, kindOf(choice).period(choice), "public");
      const report = composeReport(records.public, figures, choice, "0".repeat(64));
      const drawn = report.sections.flatMap((section) => section.charts ?? []);
      expect(drawn.length).toBeGreaterThan(0);
      const pdf = await printPdf(report);
      expect(unpackedPdf(pdf)).toMatch(/pdfuaid:part[^0-9]{1,20}1/);
      expect(unpackedPdf(pdf).match(/\/S\s*\/Figure/g)).toHaveLength(drawn.length + 1);
      const { text } = await readPdf(pdf);
      for (const { caption } of drawn) expect(text.replaceAll(/\s+/g, " ")).toContain(caption);
    }
  });
});

describe("recognitions over time", () => {
  it("end with the count of the report, and name each who joined", () => {
    for (const audience of ["public", "internal"] as const) {
      const wording = wordingFor("en", audience);
      const rows = csv(charts.recognitions(wording).table.rows);
      const { count, members } = countOf(wording.figures, "world", "any").end;
      expect(rows.at(-1)?.at(-1)).toBe(String(count));
      expect(rows.flatMap(([, names]) => names?.split(", ") ?? [])).toHaveLength(members.length);
    }
  });
});
