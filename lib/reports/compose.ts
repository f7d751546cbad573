import { formatNumber } from "@/lib/i18n/dates";
import type { DeskRecord, PublicRecord } from "@/lib/log/views";
import { barsOf } from "./bars";
import { number, text, type Value, wordsOf } from "./cells";
import { closedUnanswered, countOf, type Facts, factsOf, medianValue, rateValue } from "./facts";
import type { ProgressFigures } from "./figures";
import { conclusionOf, type Framing, introductionOf } from "./frame";
import { headlineOf } from "./headlines";
import { kindOf, partsOf } from "./kinds";
import { mentionedAlone } from "./mentioned";
import { parts } from "./parts";
import type { Card, Report } from "./report";
import { lastDayOf, type ReportChoice, subjectOf } from "./schema";
import { aboutSection } from "./sections/about";
import { sourcesSection } from "./sections/sources";
import { knownOf } from "./sendings";
import { dateWords, message, type Wording, wordingOf } from "./words";

/**
 * Puts the figures of a report into words: the whole of it, ready to be shown or printed.
 * @param framing what staff wrote around the figures, where the report was saved with it
 */
export function composeReport(
  record: PublicRecord | DeskRecord,
  figures: ProgressFigures,
  choice: ReportChoice,
  fingerprint: string,
  framing?: Framing,
): Report {
  const locale = choice.language;
  const { opening, brief } = kindOf(choice);
  const wording = wordingOf(record, figures, locale, { subject: subjectOf(choice), brief });
  const { headline, rule, title } = headlineOf(choice, wording);
  const facts = { ...factsOf(wording, fingerprint), headline: text(headline), headlineRule: rule };
  const made = mentionedAlone(
    partsOf(choice).map((part) => parts[part](wording)),
    figures.sources,
  );
  const { t } = wording;
  const say = (fact: Exclude<keyof Facts, "head">) => wordsOf(facts[fact], locale);
  const [before = "", between = "", after = ""] = t("pageOf", { page: "\u0000", pages: "\u0000" }).split(
    "\u0000",
  );
  return {
    choice,
    kind: choice.kind,
    language: locale,
    audience: figures.audience,
    title,
    brief: brief ?? false,
    campaign: say("campaign"),
    letterhead: framing?.frame.letterhead ? framing.publisher.letterhead : [],
    period: periodWords(choice, wording),
    mark: t(figures.audience === "public" ? "publicMark" : "internalMark"),
    headline: say("headline"),
    headlineRule: say("headlineRule"),
    fingerprint,
    cards: opening.cards ? cardsOf(wording) : [],
    bars: opening.classes ? barsOf(wording) : null,
    sections: [
      ...(framing ? introductionOf(framing, t) : []),
      ...made.sections,
      ...(framing ? conclusionOf(framing, t) : []),
      sourcesSection(made.sources, wording),
      aboutSection(wording, facts),
    ],
    words: { pageOf: { before, between, after }, licence: say("licence"), unclaimed: t("unclaimed") },
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
  const closed = closedUnanswered(knownOf(figures.sendings));
  const card = (key: string, value: Value, values: Record<string, string | number>): Card => ({
    value,
    label: t(`cards.${key}`),
    detail: t(`cards.${key}Detail`, values),
  });
  return [
    card("world", number(world.end.count), { start: of(world.start.count) }),
    {
      value: message(wording, "cards.targets", {
        end: number(targets.end.count),
        asked: number(figures.asked),
      }),
      label: t("cards.targetsLabel"),
      detail: t("cards.targetsDetail", { start: of(targets.start.count) }),
    },
    card("all", number(all.end.count), { start: of(all.start.count) }),
    card("sent", number(sum("sentInPeriod")), { overall: of(sum("sent")) }),
    {
      value: rateValue(rate),
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
    card("median", medianValue(median, wording), {
      answered: median.answered,
      recognised: closed,
      open: median.open - closed,
    }),
  ];
}
