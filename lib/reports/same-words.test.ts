import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addDays } from "@/lib/calendar/edtf";
import { closeDatabase } from "@/lib/db/client";
import { type Locale, locales } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { publicRecord } from "@/lib/log/queries";
import type { PublicRecord } from "@/lib/log/views";
import { type Standing, standing, standingOf } from "@/lib/standing/standing";
import { dispatch } from "@/lib/testing/builders";
import { recordOf, shown } from "@/lib/testing/public-record";
import { day, log, today } from "@/lib/testing/random-log";
import { shippedDatabase } from "@/lib/testing/shipped";
import { translator } from "@/lib/text/translator";
import { type Cell, runsOf } from "./cells";
import { composeReport } from "./compose";
import { progressFigures } from "./figures";
import { kindOf } from "./kinds";
import type { Report, ReportTable } from "./report";
import type { ReportChoice } from "./schema";

/**
 * A report is handed to parliaments: it says of an exchange what the country's own page says, and never more. The words of the
 * page are built here from its messages (country-record.tsx, conversation-text.tsx), not by what the report uses.
 */
function wordsOfThePage(reading: Standing["conversation"], locale: Locale): { word: string; silent: string } {
  const word = messages[locale].labels.conversation[reading.conversation];
  const { silentDays } = reading;
  const silent =
    silentDays === null ? "" : translator(locale, "record")("country.silent", { days: silentDays });
  return { word, silent };
}

function composed(record: PublicRecord, choice: ReportChoice): Report {
  const figures = progressFigures(record, kindOf(choice).period(choice), "public");
  return composeReport(record, figures, choice, "0".repeat(64));
}

const inWords = (cell: Cell | undefined, locale: Locale) =>
  runsOf(cell ?? [], locale)
    .map(({ text }) => text)
    .join("");
const section = (report: Report, id: string): ReportTable[] =>
  report.sections.find((one) => one.id === id)?.tables ?? [];
const rowOf = (table: ReportTable | undefined, code: string): Cell[] | undefined =>
  table?.rows.find(([first]) => first?.some(({ csv }) => csv === code));

let compared = 0;
let silent = 0;

/** Compares what every kind says of every country with its page on that day. */
function compareAll(record: PublicRecord, on: string, locale: Locale, codes: readonly string[]) {
  const standings = standing(record.entries, on, today, record.patience);
  const readers = { language: locale, audience: "public" } as const;
  const embassies = composed(record, { kind: "embassies", on, ...readers });
  const waves = record.waves.map(({ id }) => ({
    id,
    report: composed(record, { kind: "wave", wave: id, on, ...readers }),
  }));
  const periods = (["progress", "short"] as const).map((kind) =>
    composed(record, { kind, from: "2019-01-01", to: on, ...readers }),
  );
  for (const code of codes) {
    const own = standingOf(standings, code);
    const { word, silent: days } = wordsOfThePage(own.conversation, locale);
    const said = days ? `${word}: ${days}` : word;
    compared++;
    if (days) silent++;
    if (record.targets.has(code))
      expect(inWords(rowOf(section(embassies, "where")[0], code)?.[3], locale)).toBe(said);
    const brief = composed(record, { kind: "country", country: code, on, ...readers });
    expect(inWords(section(brief, "standing")[0]?.rows[3]?.[1], locale)).toBe(said);
    for (const { id, report } of waves) {
      const reading = own.waves.find(({ waveId }) => waveId === id);
      const cell = inWords(rowOf(section(report, "addressees")[0], code)?.[3], locale);
      if (!reading) continue;
      const ofWave = wordsOfThePage(reading, locale);
      // A draft is the campaign's own: the report of a wave leaves those out who got nothing else.
      const gotOne = record.entries.some(
        (entry) =>
          entry.kind === "dispatch" &&
          entry.rung !== "drafted" &&
          entry.wave?.id === id &&
          entry.countries.includes(code),
      );
      if (cell) expect(cell).toBe(ofWave.silent ? `${ofWave.word}: ${ofWave.silent}` : ofWave.word);
      else if (gotOne) expect(ofWave.silent).toBe("");
    }
    for (const report of periods) {
      const owing = section(report, "next")
        .at(-1)
        ?.rows.find((row) => row[4]?.some(({ csv }) => csv === code));
      expect(owing !== undefined, `${code} owes an answer`).toBe(days !== "");
      if (owing) expect(inWords(owing[3], locale)).toBe(word);
    }
  }
}

beforeAll(async () => {
  await shippedDatabase();
});
afterAll(closeDatabase);

it.each(locales)("of every country of the shipped campaign, in %s", async (locale) => {
  const record = await publicRecord();
  compared = 0;
  for (const on of ["2025-04-15", "2026-11-23"])
    compareAll(
      record,
      on,
      locale,
      record.countries.map(({ code }) => code),
    );
  expect(compared).toBeGreaterThan(80);
});

it("of whatever is on the log", () => {
  silent = 0;
  const waves = ["w1", "w2"].map((id) => ({ id, name: { en: id }, startedOn: "2019" }));
  fc.assert(
    fc.property(log, day, fc.constantFrom(...locales), (entries, on, locale) => {
      const published = entries
        .filter((entry) => !entry.removed && entry.visibility === "public")
        .map(({ visibility, removed, ...facts }) => shown(facts, facts.countsFrom));
      // Hardly a random log has a letter that is owed an answer.
      const letter = dispatch(addDays(on, -90), "sent", {
        id: "letter",
        countries: ["CZ"],
        wave: { id: "w2", startedOn: "2019" },
      });
      const record = { ...recordOf([shown(letter, letter.countsFrom), ...published]), waves };
      compareAll(
        record,
        on < "2019-01-01" ? "2019-01-01" : on,
        locale,
        record.countries.map(({ code }) => code),
      );
    }),
    { numRuns: 60 },
  );
  expect(silent).toBeGreaterThan(10);
});
