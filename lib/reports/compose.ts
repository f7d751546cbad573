import { formatNumber } from "@/lib/i18n/dates";
import type { DeskRecord, PublicRecord } from "@/lib/log/views";
import { barsOf } from "./bars";
import { wordsOf } from "./cells";
import { closedUnanswered, countOf, type Facts, factsOf, medianValue, rateValue } from "./facts";
import type { ProgressFigures } from "./figures";
import { kindOf, partsOf } from "./kinds";
import { parts } from "./parts";
import type { Card, Report } from "./report";
import { lastDayOf, type ReportChoice } from "./schema";
import { aboutSection } from "./sections/about";
import { sourcesSection } from "./sections/sources";
import { dateWords, type Wording, wordingOf } from "./words";

/** Puts the figures of a report into words: the whole of it, ready to be shown or printed. */
export function composeReport(
  record: PublicRecord | DeskRecord,
  figures: ProgressFigures,
  choice: ReportChoice,
  fingerprint: string,
): Report {
  const locale = choice.language;
  const { opening } = kindOf(choice);
  const wording = wordingOf(record, figures, locale);
  const facts = factsOf(wording, fingerprint);
  const { t } = wording;
  const say = (fact: Exclude<keyof Facts, "head">) => wordsOf(facts[fact], locale);
  const [before = "", between = "", after = ""] = t("pageOf", { page: "\u0000", pages: "\u0000" }).split(
    "\u0000",
  );
  return {
    kind: choice.kind,
    language: locale,
    audience: figures.audience,
    title: t(`kind.${choice.kind}.title`),
    campaign: say("campaign"),
    period: periodWords(choice, wording),
    mark: t(figures.audience === "public" ? "publicMark" : "internalMark"),
    headline: say("headline"),
    headlineRule: say("headlineRule"),
    cards: opening.cards ? cardsOf(wording) : [],
    bars: opening.classes ? barsOf(wording) : null,
    sections: [
      ...partsOf(choice).map((part) => parts[part](wording)),
      sourcesSection(wording),
      aboutSection(wording, facts),
    ],
    words: { pageOf: { before, between, after }, licence: say("licence") },
  };
}

/** The days that it tells of: a period, a year, or one day. */
function periodWords(choice: ReportChoice, wording: Wording): string {
  if ("year" in choice) return choice.year;
  if ("from" in choice)
    return wording.t("period", { from: dateWords(choice.from, wording), to: dateWords(choice.to, wording) });
  return wording.t("asOf", { date: dateWords(lastDayOf(choice), wording) });
}

function cardsOf(wording: Wording): Card[] {
  const { t, locale, figures } = wording;
  const of = (value: number) => formatNumber(value, locale);
  const world = countOf(figures, "world", "any");
  const targets = countOf(figures, "targets", "any");
  const all = countOf(figures, "world", "all");
  const sum = (key: "sent" | "sentInPeriod") => figures.waves.reduce((total, wave) => total + wave[key], 0);
  const { rate, median } = figures;
  const card = (key: string, value: string, values: Record<string, string | number>): Card => ({
    value,
    label: t(`cards.${key}`),
    detail: t(`cards.${key}Detail`, values),
  });
  return [
    card("world", of(world.end.count), { start: of(world.start.count) }),
    {
      value: t("cards.targets", { end: of(targets.end.count), asked: of(figures.asked) }),
      label: t("cards.targetsLabel"),
      detail: t("cards.targetsDetail", { start: of(targets.start.count) }),
    },
    card("all", of(all.end.count), { start: of(all.start.count) }),
    card("sent", of(sum("sentInPeriod")), { overall: of(sum("sent")) }),
    {
      value: wordsOf(rateValue(rate), locale),
      label: t("cards.rate"),
      detail:
        rate.rate === null
          ? t("cards.rateNone", { unknown: rate.reported + rate.assumed })
          : t("cards.rateDetail", {
              answered: of(rate.answered),
              written: rate.written,
              unknown: rate.reported + rate.assumed,
            }),
    },
    card("median", wordsOf(medianValue(median, wording), locale), {
      answered: median.answered,
      recognised: closedUnanswered(figures),
      open: median.open - closedUnanswered(figures),
    }),
  ];
}
