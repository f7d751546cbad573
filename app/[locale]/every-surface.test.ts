import fc from "fast-check";
import { createElement } from "react";
import { expect, test } from "vitest";
import { CountryTables, otherClasses } from "@/components/public/country-tables";
import { atOnce } from "@/lib/base/politely";
import { addDays, type Day } from "@/lib/calendar/edtf";
import { deskRow } from "@/lib/desk/desk-rows";
import { previewOf } from "@/lib/embed/preview";
import { smallMap } from "@/lib/embed/small-map";
import { type Locale, locales } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import type { DeskRecord, PublicRecord } from "@/lib/log/views";
import { standingAnswer } from "@/lib/open-data/build-standing";
import { standingColumns } from "@/lib/open-data/standing-fields";
import { computedTables } from "@/lib/open-data/tables-computed";
import { reportCsv } from "@/lib/reports/csv";
import { progressFigures } from "@/lib/reports/figures";
import type { EntryFacts } from "@/lib/standing/entry";
import { movementsOf } from "@/lib/standing/movements";
import { type Standing, standing, standingOf } from "@/lib/standing/standing";
import { queueOf } from "@/lib/tasks/queue";
import { markup } from "@/lib/testing/markup";
import { recordOf, shown } from "@/lib/testing/public-record";
import { countries, day, type Logged, listings, log, targets, today } from "@/lib/testing/random-log";
import { readCsv } from "@/lib/testing/table-schema";
import { mapCountries } from "@/lib/wording/map-countries";
import { CountryRecord } from "./countries/[iso]/country-record";

/** Whatever names where a country stands says the same: pages, map, pictures, answers, files, reports, desk. */

const recordOfLog = (entries: Logged[]): PublicRecord => ({
  ...recordOf(
    entries.flatMap(({ visibility, removed, ...facts }) =>
      visibility === "public" && !removed ? shown(facts as EntryFacts, "2026-01-01") : [],
    ),
  ),
  countries: countries.map((code) => ({
    code,
    listing: listings.has(code)
      ? {
          basis: listings.get(code) ?? "assumed",
          since: null,
          reasoning: {},
          sources: [],
          contextSources: [],
        }
      : null,
  })),
  targets,
});

/** What the rules give, in one form for all surfaces. */
type Said = { class: string; conversation: string; silentDays: number | null };
const saidOf = ({ class: group, conversation }: Standing): Said => ({
  class: group,
  conversation: conversation.conversation,
  silentDays: conversation.silentDays,
});

const text = (html: string): string =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .replace(/(?<=\d)[,\s](?=\d{3})/g, "");

/** The rows of a CSV file by the names of their columns. */
function rowsOf(file: Uint8Array): Record<string, string>[] {
  const [names = [], ...rows] = readCsv(file);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ""])));
}

/** The words of a page for a conversation: its name, or the days without an answer. */
const silence = (days: number, locale: Locale): RegExp =>
  new RegExp({ en: `${days} days? without`, uk: `${days} д[а-яі]+ без`, crh: `${days} kün` }[locale]);

const everyLog = (rule: (record: PublicRecord, asOf: Day, locale: Locale) => void, numRuns = 60) =>
  fc.assert(
    fc.property(log, day, fc.constantFrom(...locales), (entries, asOf, locale) =>
      rule(recordOfLog(entries), asOf, locale),
    ),
    { numRuns },
  );
const standingsOn = (record: PublicRecord, asOf: Day) =>
  standing(record.entries, asOf, today, record.patience);

test("answers of the API and every table of the files", () => {
  everyLog((record, asOf) => {
    const standings = standingsOn(record, asOf);
    const table = computedTables(record, standings, asOf, []).find(({ name }) => name === "standing");
    const rows = rowsOf(atOnce(table?.csv() as never));
    for (const country of record.countries) {
      const rules = standingOf(standings, country.code);
      const answer = standingAnswer(record, country, rules);
      expect(answer).toMatchObject(saidOf(rules));
      expect(answer.because.class).toEqual(rules.classBecause);
      const row = rows.find((one) => one.country === country.code);
      expect({
        class: row?.class,
        conversation: row?.conversation,
        silentDays: row?.silent_days === "" ? null : Number(row?.silent_days),
      }).toEqual(saidOf(rules));
      const flat = Object.fromEntries(standingColumns.map(({ name, value }) => [name, value(rules)]));
      expect(flat).toMatchObject({ class: rules.class, conversation: rules.conversation.conversation });
    }
  });
});

test("the map, the pictures and the rows of the desk", () => {
  everyLog((record, asOf, locale) => {
    const standings = standingsOn(record, asOf);
    const map = mapCountries(record, standings, locale, (code) => `/${code}`);
    const picture = previewOf(record, standings, { page: { kind: "record" } as never, asOf, today, locale });
    for (const [index, { code }] of record.countries.entries()) {
      const rules = standingOf(standings, code);
      expect(map[index]).toMatchObject({ code, class: rules.class, oneChamber: rules.oneChamber });
      expect(deskRow(code, null, rules)).toMatchObject(saidOf(rules));
    }
    // Of the pictures the map alone says where a country stands: whoever has recognised has another fill. It is of Europe.
    const recognised = record.countries.filter(
      ({ code }) => code !== "CA" && standings.get(code)?.class === "recognised",
    );
    const others = smallMap(new Map(countries.map((code) => [code, "others"])));
    expect(picture.map === others).toBe(recognised.length === 0);
    // Whoever the desk calls late is late by the rules, and nobody of whom no letter is known.
    const entries = record.entries.map((entry) => ({ ...entry, visibility: "public", removed: null }));
    const queue = queueOf({
      ...{ record: { ...record, entries } as unknown as DeskRecord, standings, today: asOf },
      ...{
        tasks: [],
        plans: new Map(),
        reports: [],
        dueReports: [],
        givenUp: 0,
        undecided: 0,
        disabled: new Set(),
        proposals: [],
      },
      who: { id: "someone", role: "viewer" },
    });
    for (const { kind, countries, restsOn } of queue) {
      if (kind !== "late" && kind !== "very_late") continue;
      const { conversation } = standingOf(standings, countries[0] ?? "");
      expect(restsOn.days).toBe(conversation.silentDays);
      expect(restsOn.days).not.toBeNull();
    }
  });
});

test("the tables of the record and the page of each country, in every language", () => {
  everyLog((record, asOf, locale) => {
    const standings = standingsOn(record, asOf);
    const labels = messages[locale].labels;
    const tables = markup(
      locale,
      createElement(CountryTables, {
        classes: ["recognised", ...otherClasses],
        record,
        standings,
        asOf,
        locale,
      }),
    );
    const groups = tables.split(/(?=id="class-)/).slice(1);
    for (const country of record.countries) {
      const rules = standingOf(standings, country.code);
      const own = groups.filter((group) => group.includes(`/countries/${country.code}"`));
      expect(own.map((group) => /id="class-([a-z_]+)"/.exec(group)?.[1])).toEqual([rules.class]);
      const row = text(
        /<tr>(?:(?!<\/tr>).)*?\/countries\/CODE"(?:(?!<\/tr>).)*<\/tr>/.exec(
          (own[0] ?? "").replaceAll(`/countries/${country.code}"`, '/countries/CODE"'),
        )?.[0] ?? "",
      );
      const { conversation, silentDays } = saidOf(rules);
      if (rules.class !== "recognised") {
        if (silentDays === null) expect(row).toContain(labels.conversation[conversation as "sent"]);
        else expect(row).toMatch(silence(silentDays, locale));
      }
      const page = text(
        markup(locale, createElement(CountryRecord, { country, standing: rules, record, locale })),
      );
      expect(page).toContain(labels.class[rules.class]);
      expect(page).toContain(labels.conversation[conversation as "sent"]);
      if (silentDays !== null) expect(page).toMatch(silence(silentDays, locale));
    }
  }, 25);
});

test("the report, for its first and its last day", () => {
  everyLog((record, asOf, locale) => {
    const period = { from: addDays(asOf, -200), to: asOf };
    const figures = progressFigures(record, period, "public");
    const [start, end] = [standingsOn(record, addDays(period.from, -1)), standingsOn(record, asOf)];
    for (const group of figures.classes) {
      const of = (standings: ReadonlyMap<string, Standing>) =>
        [...targets].filter((code) => standingOf(standings, code).class === group.class).sort();
      expect(group.start).toEqual(of(start));
      expect(group.end).toEqual(of(end));
    }
    const silent = [...record.countries]
      .flatMap(({ code }) => {
        const { conversation } = standingOf(end, code);
        return conversation.silentDays === null ? [] : [`${code} ${conversation.silentDays}`];
      })
      .sort();
    expect(figures.silences.map(({ country, days }) => `${country} ${days}`).sort()).toEqual(silent);
    const rows = rowsOf(atOnce(reportCsv(record, figures, locale, "mark")));
    const { csv } = messages[locale].report;
    const label = messages[locale].labels.conversation;
    for (const row of rows) {
      const { conversation, silentDays } = saidOf(standingOf(end, row[csv.code] ?? ""));
      expect(row[csv.conversation]).toBe(label[conversation as "sent"]);
      expect(row[csv.silentDays]).toBe(silentDays === null ? "" : String(silentDays));
    }
  }, 40);
});

test("both sides of what changed between two days", () => {
  fc.assert(
    fc.property(log, day, day, (entries, one, other) => {
      const record = recordOfLog(entries);
      const [start, end] = [one, other].sort().map((on) => standingsOn(record, on ?? one));
      if (!start || !end) return;
      const moved = movementsOf(countries, start, end);
      for (const code of countries) {
        const [was, is] = [saidOf(standingOf(start, code)), saidOf(standingOf(end, code))];
        const own = moved.find(({ country }) => country === code)?.movements ?? [];
        for (const axis of ["class", "conversation"] as const) {
          const found = own.find((movement) => movement.axis === axis);
          if (was[axis] === is[axis]) expect(found).toBeUndefined();
          else expect(found).toMatchObject({ before: was[axis], after: is[axis] });
        }
      }
    }),
    { numRuns: 200 },
  );
});
