import fc from "fast-check";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicRecord } from "@/lib/log/views";
import { composeReport } from "@/lib/reports/compose";
import { progressFigures } from "@/lib/reports/figures";
import type { Report } from "@/lib/reports/report";
import { dispatch, engagement, proceeding } from "./builders";
import { recordOf, shown } from "./public-record";
import { log } from "./random-log";

export const reportPeriod = { from: "2022-01-01", to: "2025-12-31" };

/** Hardly a random log has a letter that is owed an answer, or a recognition: each gets one of both. */
const always = [
  shown(dispatch("2025-11-20", "sent", { id: "letter", countries: ["CZ"] }), "2025-11-20"),
  shown(proceeding("2024-07-12", "adopted", { id: "vote", countries: ["CA"] }), "2024-07-12"),
];
const waves = ["w1", "w2"].map((id) => ({ id, name: { en: id }, startedOn: "2019" }));

/** A public record of a random log, from which every kind of figure can be had. */
export const randomRecord = log.map((entries): PublicRecord => {
  const published = entries
    .filter((entry) => !entry.removed && entry.visibility === "public")
    .map(({ visibility, removed, ...facts }) => shown(facts, facts.countsFrom));
  return { ...recordOf([...always, ...published]), waves };
});

/** The same each time. */
export const someRecords = (count: number): PublicRecord[] =>
  fc.sample(randomRecord, { numRuns: count, seed: 1944 });

const source = (id: string, also: object) => ({
  ...{ id, title: "Minutes of the sitting", publisher: "The chamber", published: "2025-01", accessed: null },
  ...{ url: null, archiveUrl: null, copy: null, ...also },
});

/** What is known to break files: text that acts, text that is too long, letters of every kind, dates of every precision. */
export const traps = {
  formula: '=HYPERLINK("https://evil.test";"Click")',
  markup: '<w:t>&amp; ]]> "q" {{f}} \\ rIdabcdefghijklmnopqrstu',
  long: "я".repeat(50_000),
  unbroken: "x".repeat(300),
  letters: "Łódź İstanbul Qırım їґ \u0627\u0644\u0642\u0631\u0645 a\u0301 \u{1f600}",
  unprintable: "bell\u0007 null\u0000 override\u202e end",
};

export const trappedRecord = (): PublicRecord => {
  const told = (title: string, also: object = {}) => ({
    title: { en: title },
    summary: { en: title },
    ...also,
  });
  const sources = [
    source("one", { url: "https://uk.wikipedia.org/wiki/Депортація", archiveUrl: "https://archive.test/1" }),
    source("two", { title: traps.formula, url: "javascript:alert(1)" }),
    source("three", { title: traps.letters, url: `https://example.test/${"a".repeat(3_000)}` }),
  ];
  return recordOf([
    shown(
      proceeding("2025-01", "adopted", { countries: ["LU"] }),
      "2025-02-01",
      told(traps.formula, { sources }),
    ),
    shown(proceeding("2025-03-04", "tabled", { countries: ["PL"] }), "2025-03-04", told(traps.long)),
    shown(proceeding("2025", "tabled", { countries: ["NL"] }), "2025-12-31", told(traps.markup)),
    shown(engagement("2025-05-18", { countries: ["CZ", "PL"] }), "2025-05-18", told(traps.letters)),
    shown(engagement("2025-05-19", { countries: ["CZ"] }), "2025-05-19", told(traps.unbroken)),
    shown(engagement("2025-05-20", { countries: ["CZ"] }), "2025-05-20", told(traps.unprintable)),
  ]);
};

/** A progress report of a record, as it is before it takes a form. */
export const reportFrom = (record: PublicRecord, language: Locale): Report =>
  composeReport(
    record,
    progressFigures(record, reportPeriod, "public"),
    { kind: "progress", ...reportPeriod, language, audience: "public" },
    "0".repeat(64),
  );
