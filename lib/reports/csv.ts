import { type CsvColumn, csvWork } from "@/lib/base/csv";
import type { Work } from "@/lib/base/politely";
import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import type { DeskRecord, PublicEntry, PublicRecord } from "@/lib/log/views";
import type { ChamberRule } from "@/lib/standing/counting";
import type { CountryCode } from "@/lib/standing/entry";
import { isPackage } from "@/lib/standing/letter";
import { standingOf } from "@/lib/standing/standing";
import { entryWord } from "@/lib/wording/entry-kind";
import { country, date, days, nothing, number, sentence, text, type Value } from "./cells";
import { bodyOf } from "./describe";
import { countOf, countValues, factsOf, medianValue, rateValue, ruleText } from "./facts";
import type { ProgressFigures } from "./figures";
import { nextDateFor } from "./silences";
import { byCountry, said, type Wording, wordingOf } from "./words";

/** A column of the file: each country has one value in it. */
type ReportColumn = { header: string; value: (code: CountryCode) => Value };

/**
 * The report as one table, a row for each country that the campaign asks or that the log knows, with the header in
 * the report's language. What holds for the whole report (campaign, day, counts with their rules, licence, state of
 * the data) stands in the last columns of every row: a spreadsheet can filter and sort the table, and a row that
 * is copied out still says where it comes from.
 * @param only the country that the report is of, where it is of one
 */
export function reportCsv(
  record: PublicRecord | DeskRecord,
  figures: ProgressFigures,
  locale: Locale,
  fingerprint: string,
  only: CountryCode | null = null,
): Work<Buffer<ArrayBuffer>> {
  const wording = wordingOf(record, figures, locale);
  const known = new Set(only ? [only] : [...record.targets, ...figures.standings.keys()]);
  const columns = [...countryColumns(wording), ...reportColumns(wording, fingerprint)].map(
    ({ header, value }): CsvColumn<CountryCode> => ({ header, value: (code) => value(code).csv }),
  );
  return csvWork(
    columns,
    byCountry([...known], (code) => code, wording),
  );
}

/** A value of what there may not be. */
const ifAny = <Given>(given: Given | null | undefined, make: (given: Given) => Value): Value =>
  given === null || given === undefined ? nothing : make(given);

function countryColumns(wording: Wording): ReportColumn[] {
  const { t, label, record, figures, locale } = wording;
  const standingAt = (code: CountryCode) => standingOf(figures.standings, code);
  const since = (when: "start" | "end", chambers: ChamberRule) => {
    const { members } = countOf(figures, "world", chambers)[when];
    return (code: CountryCode) =>
      ifAny(
        members.find((member) => member.country === code),
        ({ on }) => date(on),
      );
  };
  const classAt = (when: "start" | "end") => (code: CountryCode) =>
    ifAny(
      figures.classes.find((one) => one[when].includes(code)),
      (found) => text(label(`class.${found.class}`)),
    );
  const basisOf = (code: CountryCode) => record.countries.find((one) => one.code === code)?.listing?.basis;
  const firstAnswer = (code: CountryCode) =>
    figures.sendings.find((sending) => sending.country === code && sending.outcome === "answered");
  const told = (entries: readonly PublicEntry[]) => (code: CountryCode) =>
    inShort(
      entries.filter((entry) => entry.countries.includes(code)),
      wording,
    );

  const column = (key: string, value: ReportColumn["value"]) => ({ header: t(key), value });
  return [
    column("csv.code", country),
    column("country", (code) => text(countryName(code, locale))),
    column("csv.asked", (code) => text(t(record.targets.has(code) ? "csv.yes" : "csv.no"))),
    column("csv.listing", (code) => ifAny(basisOf(code), (basis) => text(label(`basis.${basis}`)))),
    column("csv.recognisedAnyStart", since("start", "any")),
    column("csv.recognisedAnyEnd", since("end", "any")),
    column("csv.recognisedAllStart", since("start", "all")),
    column("csv.recognisedAllEnd", since("end", "all")),
    column("csv.classStart", classAt("start")),
    column("csv.classEnd", classAt("end")),
    column("csv.position", (code) => text(label(`position.${standingAt(code).position.position}`))),
    column("csv.stage", (code) => text(label(`stage.${standingAt(code).stage.stage}`))),
    column("csv.conversation", (code) =>
      text(label(`conversation.${standingAt(code).conversation.conversation}`)),
    ),
    column("csv.sentInPeriod", (code) => sentTo(code, figures.period.from, wording)),
    column("csv.sent", (code) => sentTo(code, "", wording)),
    column("csv.proceedings", told(figures.proceedings)),
    column("csv.responses", told(figures.responses)),
    column("csv.engagements", told(figures.engagements)),
    column("csv.firstAnswer", (code) => ifAny(firstAnswer(code)?.answeredOn, date)),
    column("csv.daysToAnswer", (code) => ifAny(firstAnswer(code)?.wait.days, days)),
    column("csv.waitingSince", (code) => ifAny(standingAt(code).conversation.waitingSince, date)),
    column("csv.silentDays", (code) => ifAny(standingAt(code).conversation.silentDays, days)),
    column("csv.nextDate", (code) =>
      ifAny(nextDateFor(figures.audience, standingAt(code).conversation), date),
    ),
    column("csv.sources", (code) => sourcesOf(code, wording)),
  ];
}

/** Packages that went to a country since a day. */
function sentTo(code: CountryCode, from: string, { figures, record }: Wording): Value {
  const sent = figures.waves
    .flatMap((wave) => wave.dispatches)
    .filter((id) => {
      const entry = record.entry(id);
      return (
        entry?.kind === "dispatch" &&
        isPackage(entry) &&
        entry.countsFrom >= from &&
        entry.countries.includes(code)
      );
    });
  return number(sent.length);
}

/** The addresses of the sources of the period's entries, and of the acts that made the country's recognition. */
function sourcesOf(code: CountryCode, { figures, record }: Wording): Value {
  const acts = standingOf(figures.standings, code).position.because.flatMap((id) => record.entry(id) ?? []);
  const { proceedings, responses, engagements, dispatches } = figures;
  const period: PublicEntry[] = [...proceedings, ...responses, ...engagements, ...dispatches];
  const shown = [...acts, ...period.filter((entry) => entry.countries.includes(code))];
  const addresses = shown.flatMap((entry) => entry.sources.flatMap((source) => source.url ?? []));
  return addresses.length > 0 ? text([...new Set(addresses)].join(" ")) : nothing;
}

/** Entries one after another, each by its day, its kind and its title. */
const inShort = (entries: readonly PublicEntry[], wording: Wording): Value =>
  entries.length === 0
    ? nothing
    : sentence(
        entries.flatMap((entry, index) => [
          ...(index > 0 ? [text("; ")] : []),
          date(entry.occurredOn),
          ...wordsOn(entry, wording).map((words) => text(`, ${words}`)),
        ]),
      );

function wordsOn(entry: PublicEntry, wording: Wording): string[] {
  const parts = [
    ...(entry.kind === "proceeding" ? [bodyOf(entry, wording).text] : []),
    entryWord(entry, wording.locale),
  ];
  const title = entry.kind === "proceeding" || entry.kind === "engagement" ? entry.title : entry.summary;
  const words = said(title, wording);
  return words ? [...parts, words.text] : parts;
}

/** The same in every row: what the report is, and its figures. */
function reportColumns(wording: Wording, fingerprint: string): ReportColumn[] {
  const { t, figures } = wording;
  const facts = factsOf(wording, fingerprint);
  const always = (header: string, value: Value): ReportColumn => ({ header, value: () => value });
  return [
    ...figures.counts.flatMap((count) => {
      const rule = ruleText(wording, count);
      const { start, end } = countValues(count);
      return [always(t("csv.countStart", { rule }), start), always(t("csv.countEnd", { rule }), end)];
    }),
    always(t("csv.rate"), rateValue(figures.rate)),
    always(t("csv.median"), medianValue(figures.median, wording)),
    always(t("about.campaign"), facts.campaign),
    always(t("kind.progress.title"), facts.headline),
    always(t("about.rule"), facts.headlineRule),
    always(t("about.ruleLabel"), facts.countRules),
    always(t("csv.from"), facts.from),
    always(t("csv.to"), facts.to),
    always(t("csv.madeFrom"), facts.madeFrom),
    always(t("about.fingerprint"), facts.fingerprint),
    ...(facts.head ? [always(t("about.head"), facts.head)] : []),
    always(t("about.licence"), facts.licence),
  ];
}
