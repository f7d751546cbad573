import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atOnce } from "@/lib/base/politely";
import { closeDatabase } from "@/lib/db/client";
import { locales } from "@/lib/i18n/locales";
import { deskRecord, publicRecord } from "@/lib/log/queries";
import type { DeskRecord, PublicRecord } from "@/lib/log/views";
import { dispatch } from "@/lib/testing/builders";
import { recordOf, shown } from "@/lib/testing/public-record";
import { readPdf, unpackedPdf } from "@/lib/testing/read-pdf";
import { shippedDatabase } from "@/lib/testing/shipped";
import { link, text } from "./cells";
import { composeReport } from "./compose";
import { reportCsv } from "./csv";
import { progressFigures } from "./figures";
import { fingerprint } from "./fingerprint";
import { printPdf } from "./pdf";

const period = { from: "2025-01-01", to: "2025-12-31" };
const canary = "CANARY-INTERNAL-7391";

let publicOne: PublicRecord;
let deskOne: DeskRecord;
beforeAll(async () => {
  await shippedDatabase();
  publicOne = await publicRecord();
  deskOne = await deskRecord();
});
afterAll(closeDatabase);

const reportOf = (audience: "public" | "internal", locale: (typeof locales)[number], record?: DeskRecord) => {
  const used = audience === "public" ? publicOne : (record ?? deskOne);
  const figures = progressFigures(used, period, audience);
  return composeReport(
    used,
    figures,
    { kind: "progress", ...period, language: locale, audience },
    fingerprint(used, period, audience),
  );
};
const classesOf = ({ bars }: ReturnType<typeof reportOf>) => {
  if (!bars) throw new Error("a progress report says how many are in each class");
  return bars;
};
const csvOf = (locale: (typeof locales)[number]) =>
  atOnce(
    reportCsv(
      publicOne,
      progressFigures(publicOne, period, "public"),
      locale,
      fingerprint(publicOne, period, "public"),
    ),
  ).toString();
const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");

describe("the report on the shipped campaign for 2025", () => {
  it("counts at the start and at the end by every rule", () => {
    const { counts, joined, left, before } = progressFigures(publicOne, period, "public");
    expect(before).toBe("2024-12-31");
    expect(
      counts.map(({ scope, chambers, start, end }) => [scope, chambers, start.count, end.count]),
    ).toEqual([
      ["world", "any", 7, 8],
      ["world", "all", 4, 4],
      ["outside-ukraine", "any", 6, 7],
      ["outside-ukraine", "all", 3, 3],
      ["targets", "any", 6, 7],
      ["targets", "all", 3, 3],
    ]);
    expect(joined.map((member) => member.country)).toEqual(["NL"]);
    expect(left).toEqual([]);
  });

  it("numbers the packages, the answers and the still silent", () => {
    const { waves, rate, median, silences, due } = progressFigures(publicOne, period, "public");
    expect(waves.map((wave) => [wave.waveId, wave.sentInPeriod, wave.sent])).toEqual([
      ["2019", 0, 1],
      ["2025", 40, 40],
    ]);
    expect(waves[1]?.grounds).toEqual({ known: 1, reported: 8, assumed: 31 });
    expect(rate).toMatchObject({ written: 1, answered: 0, recognised: 1, silent: 0, rate: 0 });
    expect(rate).toMatchObject({ reported: 8, assumed: 31 });
    expect(median).toEqual({ median: null, answered: 0, open: 2 });
    expect(silences).toEqual([]);
    expect(due).toEqual([]);
  });

  it("accuses nobody who had recognised, and nobody whose letter is only reported or assumed", () => {
    const { silences, standings } = progressFigures(publicOne, period, "public");
    expect(silences).toEqual([]);
    const words = (country: string) => standings.get(country)?.conversation.conversation;
    expect(["CA", "CZ", "EE", "LV", "LT", "PL"].map(words)).toEqual(Array(6).fill("recognised_before"));
    expect(words("AL")).toBe("letter_assumed");
    expect(["DE", "IE", "NO"].map(words)).toEqual(Array(3).fill("letter_reported"));
  });

  it("counts a reply of ours as no package", () => {
    const letters = [{ packageId: "package-2025" }, {}].map((also) =>
      shown(dispatch("2025-03-26", "sent"), "2025-04-01", also),
    );
    const { waves } = progressFigures(recordOf(letters), period, "public");
    expect(
      waves.map(({ sent, sentInPeriod, dispatches }) => [sent, sentInPeriod, dispatches.length]),
    ).toEqual([[1, 1, 2]]);
  });

  it("reckons lateness from the end of the period, not from today", () => {
    const record = recordOf([shown(dispatch("2025-03-26", "sent"), "2025-04-01")]);
    const april = progressFigures(record, { from: "2025-03-01", to: "2025-04-01" }, "public");
    expect(april.silences).toMatchObject([{ country: "PL", conversation: "sent", days: 6 }]);
    expect(new Set(april.due.map((one) => one.on))).toEqual(new Set(["2025-05-25"]));
  });

  it("names every country's change with the entries that made it", () => {
    const { movements } = progressFigures(publicOne, period, "public");
    const netherlands = movements.find((one) => one.country === "NL")?.movements;
    expect(netherlands?.find((one) => one.axis === "position")).toMatchObject({
      before: "none_known",
      after: "recognised_by_one_chamber",
    });
    for (const { movements: own } of movements)
      for (const { axis, because } of own) if (axis === "position") expect(because).not.toEqual([]);
  });

  it("says the headline with its rule in every language", () => {
    expect(reportOf("public", "en").headline).toBe(
      "8 countries have recognised: 7 of the 40 asked, and Ukraine",
    );
    expect(reportOf("public", "uk").headline).toBe("8 країн визнали: 7 із 40 країн-адресатів та Україна");
    expect(reportOf("public", "crh").headline).toContain("Ukraina");
  });

  it("numbers every source that it refers to", () => {
    const report = reportOf("public", "en");
    const list = report.sections.flatMap((section) => section.tables).find((table) => table.anchors);
    for (const table of report.sections.flatMap((section) => section.tables))
      for (const part of table.rows.flat(2))
        if (part.source !== undefined) expect(list?.rows[part.source - 1]).toBeDefined();
  });
});

describe("the files", () => {
  it.each(locales)("a PDF in %s is the same, byte for byte, from two processes", async (locale) => {
    const [one, two] = [
      await printPdf(reportOf("public", locale)),
      await printPdf(reportOf("public", locale)),
    ];
    expect(one.subarray(0, 5).toString()).toBe("%PDF-");
    expect(sha256(one)).toBe(sha256(two));
    expect(one.includes("/Suspects")).toBe(false);
    expect(one.includes("/CreationDate")).toBe(false);
  });

  it("a PDF is tagged, titled, in its language, and has every letter", async () => {
    const pdf = await printPdf(reportOf("public", "uk"));
    expect(pdf.includes("/StructTreeRoot")).toBe(true);
    const { text, tagged, title } = await readPdf(pdf);
    expect(tagged).toBe(true);
    expect(title).toMatch(/^Звіт про хід кампанії, 1 січня 2025/);
    for (const letter of "єїіщьюяЗВУ") expect(text, letter).toContain(letter);
    const { text: crimean } = await readPdf(await printPdf(reportOf("public", "crh")));
    for (const letter of "çğıİñöşüâ") expect(crimean, letter).toContain(letter);
  });

  it.each(locales)("a PDF in %s is PDF/UA-1, for the public and for the campaign", async (locale) => {
    for (const audience of ["public", "internal"] as const)
      expect(unpackedPdf(await printPdf(reportOf(audience, locale)))).toMatch(/pdfuaid:part[^0-9]{1,20}1/);
  });

  it("links leave in the seven bits that a PDF takes, and are printed as they are", async () => {
    const report = reportOf("public", "en");
    const links = [
      [
        "https://uk.wikipedia.org/wiki/Депортація_кримських_татар",
        "/wiki/%D0%94%D0%B5%D0%BF%D0%BE%D1%80%D1%82",
      ],
      ["https://приклад.укр/новини?ид=1", "https://xn--80aikifvh.xn--j1amh/%D0%BD"],
      ["https://example.jp/ニュース/決議", "https://example.jp/%E3%83%8B%E3%83%A5"],
    ] as const;
    const bars = classesOf(report);
    const { table } = bars;
    const cell = links.map(([href]) => link(href));
    const rows = [[cell, ...(table.rows[0] ?? []).slice(1)], ...table.rows.slice(1)];
    const pdf = await printPdf({ ...report, bars: { ...bars, table: { ...table, rows } } });
    const inside = unpackedPdf(pdf);
    for (const [, sent] of links) expect(inside).toContain(sent);
    expect(inside).not.toMatch(/\/URI\s*(\(|<)[^)>]*[\x80-\xff]/);
    const { text } = await readPdf(pdf);
    expect(text.replaceAll(/\s/g, "")).toContain("wiki/Депортація_кримських_татар");
  });

  it("text of the record is never markup", async () => {
    const report = reportOf("public", "en");
    const trap = '#panic("x") $x$ *b* _i_ `r` @ref <label> \\ // /* "quote" #read("/etc/passwd")';
    const { text } = await readPdf(await printPdf({ ...report, campaign: trap }));
    expect(text.replaceAll(/\s+/g, " ")).toContain('#panic("x") $x$ *b* _i_ `r` @ref <label> \\ // /*');
  });

  it("a link that does not lead to the web stays text, and a letter no font has does not stop the report", async () => {
    const report = reportOf("public", "en");
    const bars = classesOf(report);
    const { table } = bars;
    const trap = [link("javascript:alert(1)"), text("\u{10ffff}\u{1f600}")];
    const rows = table.rows.map((row) => [trap, ...row.slice(1)]);
    const pdf = await printPdf({ ...report, bars: { ...bars, table: { ...table, rows } } });
    expect(pdf.includes("javascript:")).toBe(false);
    expect(pdf.includes("/StructTreeRoot")).toBe(true);
    // Without the claim, and not in silence.
    expect(unpackedPdf(pdf)).not.toContain("pdfuaid:part");
    expect((await readPdf(pdf)).text.replaceAll(/\s+/g, " ")).toContain(report.words.unclaimed);
  });

  it.each(locales)(
    "the CSV in %s has a row for each country and says its rules, twice the same",
    (locale) => {
      const text = csvOf(locale);
      expect(text).toBe(csvOf(locale));
      expect(text.startsWith("\ufeff")).toBe(true);
      const rows = text.trimEnd().split("\r\n");
      expect(rows).toHaveLength(1 + 41);
      expect(rows.every((row) => row.includes("CC BY 4.0") || row === rows[0])).toBe(true);
      expect(rows.find((row) => row.startsWith("NL,"))).toContain("2025-06-19");
    },
  );
});

describe("who may read what", () => {
  /** The desk's record with a canary in every private field, and an internal and a removed entry more. */
  const planted = (): DeskRecord => {
    const entries = deskOne.entries.map((entry) => ({
      ...entry,
      internalNote: canary,
      ourReference: canary,
      author: `${canary}-AUTHOR`,
      contactId: `${canary}-CONTACT`,
    }));
    const model = entries.find((entry) => entry.kind === "proceeding" && entry.countsFrom >= period.from);
    if (!model) throw new Error("no proceeding in the period");
    entries.push(
      { ...model, id: "hidden", visibility: "internal", summary: { en: `${canary}-SUMMARY` } },
      {
        ...model,
        id: "gone",
        summary: { en: `${canary}-REMOVED` },
        removed: { at: "2025-10-01T00:00:00Z", reason: null },
      },
    );
    return { ...deskOne, entries, entry: (id) => entries.find((entry) => entry.id === id) };
  };

  it("a public report is never made from the desk's record", () => {
    expect(() => progressFigures(planted(), period, "public")).toThrow("public record only");
  });

  it("a public report holds nothing private, not even the number of the revision", () => {
    const report = JSON.stringify(reportOf("public", "en"));
    expect(report).not.toMatch(/internalNote|author|contactId|ourReference/);
    expect(progressFigures(publicOne, period, "public").revision).toBeNull();
  });

  it("an internal report holds notes and references, but no contact, no author and nothing removed", () => {
    const report = JSON.stringify(reportOf("internal", "en", planted()));
    expect(report).toContain(`${canary}-SUMMARY`);
    expect(report).toContain(`Our reference: ${canary}`);
    for (const never of ["AUTHOR", "CONTACT", "REMOVED"]) expect(report).not.toContain(`${canary}-${never}`);
    expect(report).toContain("not for publication");
  });
});
