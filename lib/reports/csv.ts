import { type CsvColumn, csvWork } from "@/lib/base/csv";
import type { Work } from "@/lib/base/politely";
import { compareText, countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import type { DeskRecord, PublicEntry, PublicRecord } from "@/lib/log/views";
import type { ChamberRule } from "@/lib/standing/counting";
import type { CountryCode } from "@/lib/standing/entry";
import { standingOf } from "@/lib/standing/standing";
import { headline, licence } from "./compose";
import { bodyOf, said, type Wording, wordingOf } from "./describe";
import { nextDateFor, type ProgressFigures } from "./figures";
import { madeFrom, ruleText } from "./sections";

/**
 * The report as one table, a row for each country that the campaign asks or that the log knows, with the header in
 * the report's language. What holds for the whole report (campaign, day, counts with their rules, licence, state of
 * the data) stands in the last columns of every row: a spreadsheet can filter and sort the table, and a row that
 * is copied out still says where it comes from.
 */
export function reportCsv(
  record: PublicRecord | DeskRecord,
  figures: ProgressFigures,
  locale: Locale,
  fingerprint: string,
): Work<Buffer<ArrayBuffer>> {
  const wording = wordingOf(record, figures, locale);
  const countries = [...new Set([...record.targets, ...figures.standings.keys()])].sort((a, b) =>
    compareText(locale)(countryName(a, locale), countryName(b, locale)),
  );
  return csvWork([...countryColumns(wording), ...reportColumns(wording, fingerprint)], countries);
}

function countryColumns(wording: Wording): CsvColumn<CountryCode>[] {
  const { t, label, record, figures, locale } = wording;
  const standingAt = (code: CountryCode) => standingOf(figures.standings, code);
  const since = (when: "start" | "end", chambers: ChamberRule) => (code: CountryCode) =>
    figures.counts
      .find((count) => count.scope === "world" && count.chambers === chambers)
      ?.[when].members.find((member) => member.country === code)?.on ?? null;
  const classAt = (when: "start" | "end") => (code: CountryCode) => {
    const found = figures.classes.find((one) => one[when].includes(code));
    return found ? label(`class.${found.class}`) : null;
  };
  const basisOf = (code: CountryCode) => record.countries.find((one) => one.code === code)?.listing?.basis;
  const sentTo = (code: CountryCode, from: string) =>
    figures.waves
      .flatMap((wave) => wave.dispatches)
      .filter((id) => {
        const entry = record.entry(id);
        return (
          entry?.kind === "dispatch" &&
          entry.packageId !== null &&
          entry.countsFrom >= from &&
          entry.countries.includes(code)
        );
      }).length;
  const firstAnswer = (code: CountryCode) =>
    figures.sendings.find((sending) => sending.country === code && sending.outcome === "answered");
  const told = (entries: readonly PublicEntry[]) => (code: CountryCode) =>
    entries
      .filter((entry) => entry.countries.includes(code))
      .map((entry) => inShort(entry, wording))
      .join("; ") || null;

  return [
    { header: t("csv.code"), value: (code) => code },
    { header: t("country"), value: (code) => countryName(code, locale) },
    { header: t("csv.asked"), value: (code) => t(record.targets.has(code) ? "csv.yes" : "csv.no") },
    {
      header: t("csv.listing"),
      value: (code) => {
        const basis = basisOf(code);
        return basis ? label(`basis.${basis}`) : null;
      },
    },
    { header: t("csv.recognisedAnyStart"), value: since("start", "any") },
    { header: t("csv.recognisedAnyEnd"), value: since("end", "any") },
    { header: t("csv.recognisedAllStart"), value: since("start", "all") },
    { header: t("csv.recognisedAllEnd"), value: since("end", "all") },
    { header: t("csv.classStart"), value: classAt("start") },
    { header: t("csv.classEnd"), value: classAt("end") },
    { header: t("csv.position"), value: (code) => label(`position.${standingAt(code).position.position}`) },
    { header: t("csv.stage"), value: (code) => label(`stage.${standingAt(code).stage.stage}`) },
    {
      header: t("csv.conversation"),
      value: (code) => label(`conversation.${standingAt(code).conversation.conversation}`),
    },
    { header: t("csv.sentInPeriod"), value: (code) => sentTo(code, figures.period.from) },
    { header: t("csv.sent"), value: (code) => sentTo(code, "") },
    { header: t("csv.proceedings"), value: told(figures.proceedings) },
    { header: t("csv.responses"), value: told(figures.responses) },
    { header: t("csv.engagements"), value: told(figures.engagements) },
    { header: t("csv.firstAnswer"), value: (code) => firstAnswer(code)?.answeredOn ?? null },
    { header: t("csv.daysToAnswer"), value: (code) => firstAnswer(code)?.wait.days ?? null },
    { header: t("csv.waitingSince"), value: (code) => standingAt(code).conversation.waitingSince },
    { header: t("csv.silentDays"), value: (code) => standingAt(code).conversation.silentDays },
    {
      header: t("csv.nextDate"),
      value: (code) => nextDateFor(figures.audience, standingAt(code).conversation),
    },
    {
      header: t("csv.sources"),
      value: (code) =>
        [
          ...new Set(
            shownOf(code, figures, record).flatMap((entry) =>
              entry.sources.flatMap((source) => source.url ?? []),
            ),
          ),
        ].join(" ") || null,
    },
  ];
}

/** Entries of the period, and the acts that made the country's recognition. */
function shownOf(
  code: CountryCode,
  figures: ProgressFigures,
  record: PublicRecord | DeskRecord,
): PublicEntry[] {
  const acts = standingOf(figures.standings, code).position.because.flatMap((id) => record.entry(id) ?? []);
  const period: PublicEntry[] = [
    ...figures.proceedings,
    ...figures.responses,
    ...figures.engagements,
    ...figures.dispatches,
  ];
  return [...acts, ...period.filter((entry) => entry.countries.includes(code))];
}

function inShort(entry: PublicEntry, wording: Wording): string {
  const { label } = wording;
  const parts = [entry.occurredOn];
  if (entry.kind === "proceeding") parts.push(bodyOf(entry, wording).text, label(`step.${entry.step}`));
  if (entry.kind === "response") parts.push(label(`nature.${entry.nature}`));
  if (entry.kind === "engagement") parts.push(label(`engagementForm.${entry.engagementForm}`));
  const title =
    entry.kind === "proceeding" || entry.kind === "engagement"
      ? said(entry.title, wording)?.text
      : said(entry.summary, wording)?.text;
  if (title) parts.push(title);
  return parts.join(", ");
}

/** The same in every row: what the report is, and its figures. */
function reportColumns(wording: Wording, fingerprint: string): CsvColumn<CountryCode>[] {
  const { t, figures } = wording;
  const always = (header: string, value: string | number) => ({ header, value: () => value });
  const { rate, median } = figures;
  return [
    ...figures.counts.flatMap((count) => {
      const rule = ruleText(wording, count.scope, count.chambers);
      return [
        always(t("csv.countStart", { rule }), count.start.count),
        always(t("csv.countEnd", { rule }), count.end.count),
      ];
    }),
    always(t("csv.rate"), rate.rate === null ? "" : Math.round(rate.rate * 1_000) / 1_000),
    always(t("csv.median"), median.median ?? t("cards.notReached")),
    always(t("about.campaign"), t("campaign")),
    always(t("title"), headline(wording)),
    always(t("about.rule"), t("headlineRule", { date: figures.period.to })),
    always(t("about.ruleLabel"), t("about.rules", { asked: figures.asked, ...figures.listed })),
    always(t("csv.from"), figures.period.from),
    always(t("csv.to"), figures.period.to),
    always(t("csv.madeFrom"), madeFrom(wording, figures.changedOn ?? "")),
    always(t("about.fingerprint"), fingerprint),
    ...(figures.head ? [always(t("about.head"), figures.head)] : []),
    always(t("about.licence"), licence(wording)),
  ];
}
