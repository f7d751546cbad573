import { survivalDrawing } from "@/lib/charts/survival";
import { formatNumber } from "@/lib/i18n/dates";
import { formatShare } from "@/lib/text/translator";
import { days, number, share, wordsOf } from "../cells";
import { medianValue } from "../facts";
import { shareOf, type WaitPoint, waitCurve } from "../median";
import type { Chart } from "../report";
import { knownOf } from "../sendings";
import { figure, tableOf } from "../table";
import type { Wording } from "../words";
import { chartOf } from "./chart-of";

/** How long it takes to get a substantive answer, the still silent counted for as long as they have waited. */
export function survivalChart(wording: Wording): Chart {
  const { t, locale, figures } = wording;
  const points = waitCurve(knownOf(figures.sendings).map((sending) => sending.wait));
  const { median, answered, open } = figures.median;
  const said = wordsOf(medianValue(figures.median, wording), locale);
  const of = (value: number) => formatNumber(value, locale);
  return chartOf("survival", wording, {
    says: t("charts.survival.says", {
      count: answered + open,
      answered: of(answered),
      open: of(open),
      share: formatShare(shareOf(points.at(-1) ?? { above: 1n, below: 1n }), locale),
      days: of(points.at(-1)?.days ?? 0),
      median: said,
    }),
    draw: (room) =>
      survivalDrawing(
        points.map((point) => ({ ...point, share: shareOf(point) })),
        median,
        {
          days: t("charts.survival.days"),
          share: t("charts.survival.share"),
          median: median === null ? null : t("charts.survival.median", { days: median }),
          percent: (part) => formatShare(part, locale),
        },
        room,
      ),
    table: tableOf<WaitPoint>({ caption: t("charts.survival.table"), empty: t("packages.empty") }, points, [
      figure(t("charts.survival.days"), 2, (point) => [days(point.days)]),
      figure(t("charts.survival.waiting"), 3, ({ waiting }) => [number(waiting)]),
      figure(t("charts.survival.answers"), 3, ({ answers }) => [number(answers)]),
      figure(t("charts.survival.leaving"), 4, ({ leaving }) => [number(leaving)]),
      figure(t("charts.survival.share"), 3, (point) => [share(shareOf(point) * 10_000, 10_000)]),
    ]),
  });
}
