import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/db/client";
import { countryCodes } from "@/lib/i18n/country-codes";
import { locales } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { deskRecord, publicRecord } from "@/lib/log/queries";
import type { DeskEntry, DeskRecord } from "@/lib/log/views";
import { isHard } from "@/lib/testing/hard";
import { partsOf, type ReadBlock, readDocx, readPptx, readXlsx } from "@/lib/testing/read-office";
import { readPdf, unpackedPdf } from "@/lib/testing/read-pdf";
import { shippedDatabase } from "@/lib/testing/shipped";
import { type Cell, runsOf } from "./cells";
import { composeReport } from "./compose";
import { progressFigures } from "./figures";
import { JsonReport } from "./json-schema";
import { kindOf } from "./kinds";
import type { ReportAudience } from "./period";
import { findReport, findReportFile, findUnknown } from "./queries";
import type { Report } from "./report";
import type { ReportChoice, ReportFormat } from "./schema";
import { aboutOf, tablesOf } from "./tables";

const on = "2026-11-23";
const en = { language: "en", audience: "public" } as const;

const ofEveryKind = (
  readers: Pick<ReportChoice, "language"> & { audience: ReportAudience },
): ReportChoice[] => [
  { kind: "progress", from: "2025-01-01", to: "2025-12-31", ...readers },
  { kind: "short", from: "2019-01-01", to: on, ...readers },
  { kind: "country", country: "PL", on, ...readers },
  { kind: "wave", wave: "2025", on, ...readers },
  { kind: "register", on, ...readers },
  { kind: "annual", year: "2025", ...readers },
  { kind: "embassies", on, ...readers, audience: "public" },
];

const words = (cell: Cell, report: Report) =>
  runsOf(cell, report.language)
    .map(({ text }) => text)
    .join("");
const section = (report: Report, id: string) => {
  const found = report.sections.find((one) => one.id === id);
  if (!found) throw new Error(`no section ${id}`);
  return found;
};
const table = (report: Report, id: string, at = 0) => {
  const found = section(report, id).tables[at];
  if (!found) throw new Error(`no table ${at} in ${id}`);
  return found;
};
const codesOf = (cell: Cell | undefined) =>
  (cell ?? []).flatMap(({ csv }) => (countryCodes.has(String(csv)) ? [String(csv)] : []));

beforeAll(async () => {
  await shippedDatabase();
});
afterAll(closeDatabase);

describe("every kind", () => {
  it.each(ofEveryKind({ language: "uk", audience: "internal" }))(
    "$kind is a file of each format, with all of its tables",
    async (choice) => {
      const report = await findReport(choice);
      const placed = tablesOf(report);
      const captions = placed.map((one) => one.table.caption);
      const fileOf = async (format: ReportFormat) => (await findReportFile(choice, format)).bytes;
      const sheets = readXlsx(await fileOf("xlsx"));
      const own = captions.length - (aboutOf(report).table ? 1 : 0);
      expect(sheets).toHaveLength(1 + own);
      expect(JSON.stringify(sheets[0]?.rows)).toContain(report.fingerprint);
      expect(sheets.every(({ formulas }) => formulas === 0)).toBe(true);
      const { blocks, parts } = readDocx(await fileOf("docx"));
      const isPicture = (block: ReadBlock | undefined) => block?.is === "paragraph" && block.text === "";
      const styled = blocks.flatMap((block, at) =>
        block.is === "paragraph" && block.style === "Caption" && !isPicture(blocks[at + 1])
          ? [block.text]
          : [],
      );
      expect(styled).toEqual(captions);
      const drawn = report.sections.flatMap(({ charts = [] }) =>
        charts.filter(({ table }) => table.rows.length > 0),
      );
      expect(Object.keys(parts).filter((name) => name.startsWith("word/media/"))).toHaveLength(drawn.length);
      expect(readPptx(await fileOf("pptx")).slides.length).toBeGreaterThan(1);
      const files = Object.keys(partsOf(await fileOf("zip")));
      expect(files).toHaveLength(captions.length + 1);
      const json = JsonReport.parse(JSON.parse((await fileOf("json")).toString()));
      expect(json.kind).toBe(choice.kind);
    },
  );

  it.each(
    locales
      .map((language, at) => [language, at % 2 === 0 ? "public" : "internal"] as const)
      .slice(isHard ? 0 : 1),
  )(
    "is a tagged PDF/UA-1 with a title and its language: %s, %s",
    async (language, audience) => {
      for (const choice of ofEveryKind({ language, audience })) {
        const { name, bytes } = await findReportFile(choice, "pdf");
        expect(unpackedPdf(bytes), name).toMatch(/pdfuaid:part[^0-9]{1,20}1/);
        const pdf = await readPdf(bytes);
        expect(pdf.tagged).toBe(true);
        expect(pdf.language).toBe(language);
        expect(pdf.title).toContain((await findReport(choice)).title);
        expect(name).toContain(`${choice.kind}-report-`);
      }
    },
    60_000,
  );

  it("lists every source that it names, and none that it does not", async () => {
    for (const choice of ofEveryKind(en)) {
      const report = await findReport(choice);
      const tables = report.sections.flatMap(({ tables: own }) => own);
      const named = new Set(tables.flatMap(({ rows }) => rows.flat(2)).flatMap(({ source }) => source ?? []));
      const listed = tables.find(({ anchors }) => anchors)?.rows ?? [];
      expect(
        [...named].sort((a, b) => a - b),
        choice.kind,
      ).toEqual(listed.map((_, at) => at + 1));
    }
  });

  it("has files that are named by kind", async () => {
    const names = await Promise.all(
      ofEveryKind(en).map(async (choice) => (await findReportFile(choice, "csv")).name),
    );
    expect(names).toEqual([
      "progress-report-2025-01-01-2025-12-31-public-en.csv",
      "short-report-2019-01-01-2026-11-23-public-en.csv",
      "country-report-PL-2026-11-23-public-en.csv",
      "wave-report-2025-2026-11-23-public-en.csv",
      "register-report-2026-11-23-public-en.csv",
      "annual-report-2025-public-en.csv",
      "embassies-report-2026-11-23-public-en.csv",
    ]);
  });
});

describe("a report of two pages", () => {
  // Ukrainian takes most room.
  it.each(isHard ? locales : (["uk"] as const))(
    "is two, for the public and for the campaign, over all there is: %s",
    async (language) => {
      for (const audience of ["public", "internal"] as const) {
        const choices: ReportChoice[] = [
          { kind: "short", from: "2010-01-01", to: on, language, audience },
          { kind: "short", from: "2025-01-01", to: "2025-12-31", language, audience },
          // Of whom most is on the log, and of whom nothing is.
          ...["LT", "UA", "CZ", "TR", "MT"].map(
            (country): ReportChoice => ({ kind: "country", country, on, language, audience }),
          ),
        ];
        for (const choice of choices) {
          const { name, bytes } = await findReportFile(choice, "pdf");
          expect((await readPdf(bytes)).pages.length, name).toBeLessThanOrEqual(2);
        }
      }
    },
    90_000,
  );

  it("says how much of a long list it leaves out", async () => {
    const report = await findReport({ kind: "country", country: "LT", on, ...en });
    const { known } = progressFigures(await publicRecord(), { from: on, to: on }, "public");
    const own = known.filter((entry) => entry.countries.includes("LT") && entry.kind !== "note");
    const { rows } = table(report, "history");
    expect(rows.length).toBeLessThan(own.length);
    expect(section(report, "history").lead.join()).toContain(String(own.length - rows.length));
  });
});

describe("the register", () => {
  it("has every act behind the count, with body, vote, clause and the mark of one chamber", async () => {
    const report = await findReport({ kind: "register", on, ...en });
    const record = await publicRecord();
    const { counts } = progressFigures(record, { from: on, to: on }, "public");
    const world = counts.find(({ scope, chambers }) => scope === "world" && chambers === "any");
    const acts = new Set(world?.end.members.flatMap(({ because }) => because));
    const { rows } = table(report, "acts");
    expect(rows).toHaveLength(acts.size);
    const poland = rows.find((row) => codesOf(row[1]).includes("PL"))?.map((cell) => words(cell, report));
    expect(poland?.[1]).toContain("one chamber of two");
    expect(poland?.[2]).toContain("Sejm");
    expect(poland?.[3]).toMatch(/^414 for, 16 against, 2 abstained/);
    expect(poland?.[5]).toMatch(/\d/);
    for (const id of acts) {
      const act = record.entry(id);
      if (act?.kind === "proceeding" && act.clauseOriginal)
        expect(
          rows
            .flat()
            .map((cell) => words(cell, report))
            .join("\n"),
        ).toContain(act.clauseOriginal);
    }
  });

  it("has related acts and those of others in tables of their own", async () => {
    const report = await findReport({ kind: "register", on, ...en });
    expect(section(report, "related").tables).toHaveLength(4);
    const related = table(report, "related").rows.flatMap((row) => codesOf(row[1]));
    expect(related).toContain("LU");
    const counted = table(report, "acts").rows.flatMap((row) => codesOf(row[1]));
    expect(counted).not.toContain("LU");
  });
});

describe("the report on a wave", () => {
  it("has the countries of each step, and apart those of which no letter is known", async () => {
    const report = await findReport({ kind: "wave", wave: "2025", on, ...en });
    for (const at of [0, 1])
      for (const row of table(report, "funnel", at).rows)
        expect(codesOf(row[2])).toHaveLength(Number(row[1]?.[0]?.csv));
    const [known, reported, assumed] = table(report, "funnel", 1).rows.map((row) => row[1]?.[0]?.csv);
    expect([known, reported, assumed]).toEqual([1, 8, 31]);
    expect(table(report, "funnel").rows[0]?.[1]?.[0]?.csv).toBe(1);
    expect(table(report, "addressees").rows).toHaveLength(40);
    expect(report.headline).toContain("1 country");
  });

  it("leaves out a wave that its readers do not know", async () => {
    expect(await findUnknown({ kind: "wave", wave: "no-such", on, ...en })).toEqual({
      field: "wave",
      key: "wave",
    });
    expect(await findUnknown({ kind: "country", country: "BR", on, ...en })).toEqual({
      field: "country",
      key: "country",
    });
    expect(await findUnknown({ kind: "country", country: "PL", on, ...en })).toBeNull();
  });
});

describe("the annual review", () => {
  it("has twelve months whose figures add up to those of the year, each with its countries", async () => {
    const report = await findReport({ kind: "annual", year: "2025", ...en });
    const { proceedings, engagements, waves, joined } = progressFigures(
      await publicRecord(),
      { from: "2025-01-01", to: "2025-12-31" },
      "public",
    );
    const { rows } = table(report, "months");
    expect(rows).toHaveLength(13);
    const numbers = (row: Cell[] | undefined) => (row ?? []).slice(1).map((cell) => Number(cell[0]?.csv));
    const sums = numbers(rows[0]).map((_, at) =>
      rows.slice(0, 12).reduce((sum, row) => sum + (numbers(row)[at] ?? 0), 0),
    );
    expect(numbers(rows[12])).toEqual(sums);
    expect(sums.slice(0, 3)).toEqual([
      joined.length,
      proceedings.length,
      waves.reduce((sum, { sentInPeriod }) => sum + sentInPeriod, 0),
    ]);
    expect(sums[4]).toBe(engagements.length);
    const march = table(report, "months", 1).rows.find(
      (row) =>
        row[0]?.[0]?.csv === "2025-03" && words(row[1] ?? [], report) === messages.en.report.months.packages,
    );
    expect(codesOf(march?.[2])).toHaveLength(40);
  });
});

describe("the briefing for embassies", () => {
  it("names each of the countries asked once, and says what is asked and what can be done", async () => {
    const report = await findReport({ kind: "embassies", on, ...en });
    const { targets } = await publicRecord();
    expect(
      table(report, "where")
        .rows.flatMap((row) => codesOf(row[0]))
        .sort(),
    ).toEqual([...targets].sort());
    expect(section(report, "requests").lead.join(" ")).toContain("40 countries");
    expect(table(report, "recognised").rows).toHaveLength(8);
    expect(report.audience).toBe("public");
  });
});

describe("a country brief", () => {
  /** The desk's record with what one country said in confidence at an engagement, and a remark on it. */
  const planted = async (): Promise<DeskRecord> => {
    const record = await deskRecord();
    const entries = record.entries.map(
      (entry): DeskEntry =>
        entry.kind === "engagement" && entry.countries.includes("LT")
          ? {
              ...entry,
              delegations: [
                { country: "LT", attendance: "attended", stance: "support", promise: "PROMISE-LT" },
                { country: "LV", attendance: "absent", stance: null, promise: "PROMISE-LV" },
              ],
            }
          : entry,
    );
    return { ...record, entries, entry: (id) => entries.find((entry) => entry.id === id) };
  };
  const briefOf = (record: DeskRecord, audience: "internal"): Report => {
    const choice: ReportChoice = { kind: "country", country: "LT", on, language: "en", audience };
    const figures = progressFigures(record, kindOf(choice).period(choice), audience);
    return composeReport(record, figures, choice, "0".repeat(64));
  };

  it("tells the campaign what the country promised and what is next, and nothing of another's", async () => {
    const text = JSON.stringify(briefOf(await planted(), "internal"));
    expect(text).toContain("PROMISE-LT");
    expect(text).not.toContain("PROMISE-LV");
    expect(text).toContain(messages.en.report.brief.next);
  });

  it("tells the public neither", async () => {
    const report = await findReport({ kind: "country", country: "LT", on, ...en });
    expect(table(report, "people").columns.map(({ label }) => label)).not.toContain(
      messages.en.report.brief.promised,
    );
    expect(JSON.stringify(report)).not.toContain(messages.en.report.brief.next);
  });

  it("has one row in its table for spreadsheets", async () => {
    const { bytes } = await findReportFile({ kind: "country", country: "LT", on, ...en }, "csv");
    expect(
      bytes
        .toString()
        .trimEnd()
        .split("\r\n")
        .map((row) => row.slice(0, 3))
        .slice(1),
    ).toEqual(["LT,"]);
  });

  it("says of a country without an entry that nothing is known of it", async () => {
    const record = await publicRecord();
    const bare = { ...record, entries: [], entry: () => undefined };
    const choice: ReportChoice = { kind: "country", country: "MT", on, ...en };
    const report = composeReport(
      bare,
      progressFigures(bare, { from: on, to: on }, "public"),
      choice,
      "0".repeat(64),
    );
    expect(report.headline).toBe(messages.en.labels.class.not_asked);
    expect(table(report, "history").rows).toEqual([]);
    expect(table(report, "history").empty).toBe(messages.en.report.brief.historyEmpty);
  });
});
