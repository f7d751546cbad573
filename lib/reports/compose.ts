import { formatNumber } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import type { DeskRecord, PublicRecord } from "@/lib/log/views";
import { formatShare } from "@/lib/text/translator";
import { closedUnanswered, date, named, number, plain, type Wording, wordingOf } from "./describe";
import type { CountChange, ProgressFigures } from "./figures";
import type { Card, Report } from "./report";
import { sectionsOf } from "./sections";

/** Puts the figures of a period into words: the whole report, ready to be shown or printed. */
export function composeReport(
  record: PublicRecord | DeskRecord,
  figures: ProgressFigures,
  locale: Locale,
  fingerprint: string,
): Report {
  const wording = wordingOf(record, figures, locale);
  const { t } = wording;
  const [before = "", between = "", after = ""] = t("pageOf", { page: "\u0000", pages: "\u0000" }).split(
    "\u0000",
  );
  return {
    language: locale,
    audience: figures.audience,
    title: t("title"),
    campaign: t("campaign"),
    period: periodText(wording),
    mark: t(figures.audience === "public" ? "publicMark" : "internalMark"),
    headline: headline(wording),
    headlineRule: t("headlineRule", { date: date(figures.period.to, wording) }),
    cards: cardsOf(wording),
    bars: barsOf(wording),
    sections: sectionsOf(wording, fingerprint),
    words: { pageOf: { before, between, after }, licence: licence(wording) },
  };
}

export const periodText = (wording: Wording): string =>
  wording.t("period", {
    from: date(wording.figures.period.from, wording),
    to: date(wording.figures.period.to, wording),
  });

/** The licence under which the report may be passed on. */
export const licence = ({ t, figures }: Wording): string =>
  t(figures.audience === "public" ? "about.licencePublic" : "about.licenceInternal");

/** The count of a rule; every combination is always there. */
export function countOf(figures: ProgressFigures, scope: string, chambers: string): CountChange {
  const found = figures.counts.find((count) => count.scope === scope && count.chambers === chambers);
  if (!found) throw new Error(`no count of ${scope}, ${chambers}`);
  return found;
}

/** "8 countries have recognised: 7 of the 40 asked, and Ukraine". */
export function headline({ t, figures, record }: Wording): string {
  const members = countOf(figures, "world", "any").end.members;
  const outside = members.filter(({ country: code }) => !record.targets.has(code));
  const ukraine = outside.some(({ country: code }) => code === "UA");
  return t("headline", {
    world: members.length,
    targets: members.length - outside.length,
    asked: figures.asked,
    ukraine: ukraine ? "yes" : "no",
    others: outside.length - (ukraine ? 1 : 0),
  });
}

function cardsOf({ t, locale, figures }: Wording): Card[] {
  const of = (value: number) => formatNumber(value, locale);
  const world = countOf(figures, "world", "any");
  const targets = countOf(figures, "targets", "any");
  const all = countOf(figures, "world", "all");
  const sum = (key: "sent" | "sentInPeriod") => figures.waves.reduce((total, wave) => total + wave[key], 0);
  const { rate, median } = figures;
  return [
    {
      value: of(world.end.count),
      label: t("cards.world"),
      detail: t("cards.worldDetail", { start: of(world.start.count) }),
    },
    {
      value: t("cards.targets", { end: of(targets.end.count), asked: of(figures.asked) }),
      label: t("cards.targetsLabel"),
      detail: t("cards.targetsDetail", { start: of(targets.start.count) }),
    },
    {
      value: of(all.end.count),
      label: t("cards.all"),
      detail: t("cards.allDetail", { start: of(all.start.count) }),
    },
    {
      value: of(sum("sentInPeriod")),
      label: t("cards.sent"),
      detail: t("cards.sentDetail", { overall: of(sum("sent")) }),
    },
    {
      value: rate.rate === null ? t("cards.none") : formatShare(rate.rate, locale),
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
    {
      value: median.median === null ? t("cards.notReached") : of(median.median),
      label: t("cards.median"),
      detail: t("cards.medianDetail", {
        answered: median.answered,
        recognised: closedUnanswered(figures),
        open: median.open - closedUnanswered(figures),
      }),
    },
  ];
}

function barsOf(wording: Wording): Report["bars"] {
  const { t, label, figures } = wording;
  const bar = (when: "start" | "end", on: string) => {
    const segments = figures.classes.map((figure) => ({
      class: figure.class,
      label: label(`class.${figure.class}`),
      count: figure[when].length,
    }));
    const name = t(`bars.${when}`, { date: date(on, wording) });
    const parts = segments
      .filter((segment) => segment.count > 0)
      .map((segment) => `${segment.label} ${segment.count}`)
      .join(", ");
    return { label: name, segments, alternative: t("bars.alternative", { label: name, parts }) };
  };
  const items = [bar("start", figures.before), bar("end", figures.period.to)];
  return {
    heading: t("bars.heading"),
    alternative: items.map((item) => item.alternative).join(". "),
    items,
    table: {
      caption: t("bars.caption"),
      empty: "",
      columns: [
        { label: t("bars.class"), share: 3 },
        { label: items[0]?.label ?? "", share: 2, align: "end" },
        { label: items[1]?.label ?? "", share: 2, align: "end" },
        { label: t("bars.countries"), share: 8 },
      ],
      rows: figures.classes.map((figure) => [
        plain(label(`class.${figure.class}`)),
        number(figure.start.length, wording),
        number(figure.end.length, wording),
        figure.end.length > 0 ? named(figure.end, wording) : plain("–"),
      ]),
    },
  };
}
