import { formatNumber } from "@/lib/i18n/dates";
import { reportHeadline } from "@/lib/wording/headline";
import { date, days, number, share, text, type Value } from "./cells";
import type { CountChange, ProgressFigures } from "./figures";
import type { MedianWait } from "./median";
import type { ResponseRate, Sending } from "./sendings";
import { message, type Wording } from "./words";

/** What holds for the whole report, as values: the page, the PDF and every row of the CSV file say the same of it. */

/** The count of a rule; every combination is always there. */
export function countOf(figures: ProgressFigures, scope: string, chambers: string): CountChange {
  const found = figures.counts.find((count) => count.scope === scope && count.chambers === chambers);
  if (!found) throw new Error(`no count of ${scope}, ${chambers}`);
  return found;
}

/** What a rule counts, in words. */
export const ruleText = ({ label }: Wording, { scope, chambers }: CountChange): string =>
  `${label(`scope.${scope}`)}, ${label(`chambers.${chambers}`)}`;

/** How many count by a rule at the start and at the end. */
export const countValues = ({ start, end }: CountChange) => ({
  start: number(start.count),
  end: number(end.count),
});

/** Answered among written to. */
export const rateValue = (rate: ResponseRate): Value => share(rate.answered, rate.written);

/** Days, or that too few have answered to tell. */
export const medianValue = ({ median }: MedianWait, { t }: Wording): Value =>
  median === null ? text(t("cards.notReached")) : days(median);

/** Letters whose waiting ended with a recognition instead of an answer. */
export const closedUnanswered = (known: readonly Sending[]): number =>
  known.filter((sending) => sending.outcome === "recognised").length;

/** What the report was made from. */
function madeFrom(wording: Wording): Value {
  const { t, figures, locale } = wording;
  if (!figures.changedOn) return text(t("about.dataNever"));
  const on = date(figures.changedOn);
  return figures.revision === null
    ? message(wording, "about.dataPublic", { date: on })
    : message(wording, "about.dataInternal", {
        date: on,
        revision: text(formatNumber(figures.revision, locale)),
      });
}

/** What the report is and by which rules it was made. */
export function factsOf(wording: Wording, fingerprint: string) {
  const { t, figures, record, locale } = wording;
  const { from, to } = figures.period;
  return {
    campaign: text(t("campaign")),
    headline: text(reportHeadline(countOf(figures, "world", "any").end.members, record.targets, locale)),
    from: date(from),
    to: date(to),
    period: message(wording, "period", { from: date(from), to: date(to) }),
    headlineRule: message(wording, "headlineRule", { date: date(to) }),
    countRules: text(t("about.rules", { asked: figures.asked, ...figures.listed })),
    madeFrom: madeFrom(wording),
    fingerprint: text(fingerprint),
    /** Null where nothing has been logged. */
    head: figures.head === null ? null : text(figures.head),
    licence: text(t(figures.audience === "public" ? "about.licencePublic" : "about.licenceInternal")),
  };
}
export type Facts = ReturnType<typeof factsOf>;
