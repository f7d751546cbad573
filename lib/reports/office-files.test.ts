import { beforeAll, describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { isHard } from "@/lib/testing/hard";
import { hasLibreOffice, throughLibreOffice } from "@/lib/testing/libre-office";
import { recordOf } from "@/lib/testing/public-record";
import { type ReadSheet, readDocx, readPptx, readXlsx } from "@/lib/testing/read-office";
import { readPdf } from "@/lib/testing/read-pdf";
import { reportFrom, someRecords, trappedRecord, traps } from "@/lib/testing/reports";
import { reportDocx } from "./docx";
import { reportPptx } from "./pptx";
import type { Report } from "./report";
import { tablesOf } from "./tables";
import { reportXlsx } from "./xlsx";

const trapped = reportFrom(trappedRecord(), "en");
const reports: [name: string, report: Report][] = [
  ...someRecords(1).flatMap((record) =>
    locales.map((locale): [string, Report] => [`of a random log in ${locale}`, reportFrom(record, locale)]),
  ),
  ["of texts that break files", trapped],
  ["of nothing", reportFrom(recordOf([]), "uk")],
];

describe("texts that break files", () => {
  const sourcesAt = tablesOf(trapped).findIndex(({ table }) => table.anchors) + 1;
  let sheets: ReadSheet[];
  let parts: Record<string, string>;
  beforeAll(async () => {
    sheets = readXlsx(await reportXlsx(trapped));
    parts = readDocx(await reportDocx(trapped, {})).parts;
  });
  const proceedings = () => sheets.find(({ name }) => name === "Proceedings in the period");

  it("lead to the web only, in the seven bits that programs take", () => {
    expect(Object.values(sheets[sourcesAt]?.links ?? {})).toEqual([
      "https://uk.wikipedia.org/wiki/%D0%94%D0%B5%D0%BF%D0%BE%D1%80%D1%82%D0%B0%D1%86%D1%96%D1%8F",
    ]);
    const targets = parts["word/_rels/document.xml.rels"] ?? "";
    expect(targets).toContain("https://uk.wikipedia.org/wiki/%D0%94");
    expect(targets).toContain("https://archive.test/1");
    expect(targets).not.toContain("javascript:");
  });

  it("have marks that lead to the list of sources", () => {
    expect(Object.values(proceedings()?.links ?? {})).toEqual([`'${sheets[sourcesAt]?.name}'!A2`]);
    const document = parts["word/document.xml"] ?? "";
    for (const place of [1, 2, 3]) {
      expect(document).toContain(`<w:bookmarkStart w:name="source_${place}"`);
      expect(document).toContain(`w:anchor="source_${place}"`);
    }
  });

  it("keep a month and a year as texts", () => {
    const dates = proceedings()
      ?.rows.slice(1)
      .map(([on]) => on);
    expect(dates?.sort()).toEqual(["2025", "2025-01", 45720].sort());
  });

  it("are cut with a sign where a cell takes no more, and whole where it does", () => {
    const longest = proceedings()
      ?.rows.flat()
      .map((cell) => String(cell ?? ""))
      .sort((a, b) => b.length - a.length)[0];
    expect(longest).toHaveLength(32_767);
    expect(longest?.endsWith("яя […]")).toBe(true);
    expect(parts["word/document.xml"]).toContain(traps.long);
  });
});

it("a DOCX says its language, whose business it is on each page, and the number of the page", async () => {
  const report = { ...reportFrom(trappedRecord(), "uk"), audience: "internal" as const, mark: "Внутрішній" };
  const { parts } = readDocx(await reportDocx(report, {}));
  expect(parts["word/styles.xml"]).toMatch(/<w:lang w:val="uk-UA"/);
  expect(parts["word/header1.xml"]).toContain("Внутрішній");
  expect(parts["word/footer1.xml"]).toContain("NUMPAGES");
  expect(parts["word/document.xml"]).not.toContain("<w:titlePg");
});

it("a chart is a picture that says in words what it shows: in a DOCX over its table, in a PPTX on its own slide", async () => {
  const report = reportFrom(trappedRecord(), "en");
  const table = report.bars?.table;
  if (!table) throw new Error("no table");
  const chart = { id: "shown", caption: "A chart", alternative: "It rises", table };
  const drawing = { width: 200, height: 100, shapes: [] };
  const [section, ...others] = report.sections;
  if (!section) throw new Error("no section");
  const charted = {
    ...report,
    sections: [{ ...section, charts: [{ ...chart, drawing, narrow: drawing }] }, ...others],
  };
  const png =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const pictures = { shown: { png, width: 200, height: 100 } };
  const first = await reportDocx(charted, pictures);
  const { parts, blocks } = readDocx(first);
  expect(parts["word/document.xml"]).toContain('descr="It rises"');
  expect(Object.keys(parts).filter((name) => name.startsWith("word/media/"))).toHaveLength(1);
  expect(blocks.filter((block) => block.is === "paragraph" && block.text === table.caption)).toHaveLength(2);
  expect((await reportDocx(charted, pictures)).equals(first)).toBe(true);
  const { slides } = readPptx(await reportPptx(charted, pictures));
  expect(slides.flatMap(({ alternatives }) => alternatives)).toEqual(["It rises"]);
});

it.each([
  ["XLSX", reportXlsx],
  ["DOCX", (report: Report, signal: AbortSignal) => reportDocx(report, {}, signal)],
] as const)("a %s that nobody waits for any more is not written", async (_, write) => {
  const control = new AbortController();
  const written = write(trapped, control.signal);
  setTimeout(() => control.abort(), 60);
  await expect(written).rejects.toThrow(/abort/i);
});

if (hasLibreOffice("calc"))
  it("LibreOffice opens an XLSX and shows a text where a formula would act", async () => {
    const bytes = await reportXlsx({ ...trapped, title: traps.formula });
    const csv = (await throughLibreOffice(bytes, "xlsx", "csv")).toString();
    expect(csv.split("\n")[0]).toContain(traps.formula.replaceAll('"', '""'));
  });
if (hasLibreOffice("writer") && isHard)
  it.each(reports)("LibreOffice opens a DOCX %s", async (_, report) => {
    const pdf = await throughLibreOffice(await reportDocx(report, {}), "docx", "pdf");
    expect((await readPdf(pdf)).text.replace(/\s/g, "")).toContain(report.headline.replace(/\s/g, ""));
  });
if (hasLibreOffice("impress") && isHard)
  it.each(reports)("LibreOffice opens a PPTX %s", async (_, report) => {
    const pdf = await throughLibreOffice(await reportPptx(report, {}), "pptx", "pdf");
    expect((await readPdf(pdf)).text.replace(/\s/g, "")).toContain(report.headline.replace(/\s/g, ""));
  });
