import { barsDrawing } from "@/lib/charts/bars";
import { formatNumber } from "@/lib/i18n/dates";
import { type FunnelStep, funnelOf, funnelSteps, reachedInWave } from "@/lib/standing/funnel";
import { standingOf } from "@/lib/standing/standing";
import { number, text } from "../cells";
import { knownByCountry } from "../known";
import type { Chart } from "../report";
import { column, figure, tableOf } from "../table";
import { named, type Wording } from "../words";
import { chartOf } from "./chart-of";

type Step = { label: string; countries: readonly string[] };

/** How far it has come from those that the campaign asks to those that have recognised since: by the best of all waves. */
export function funnelChart(wording: Wording): Chart {
  const { t, locale, record } = wording;
  const asked = [...record.targets].sort();
  const reached = reachedInAnyWave(asked, wording);
  const steps: Step[] = [
    { label: t("charts.funnel.asked"), countries: asked },
    ...funnelSteps.map((step) => ({
      label: t(`charts.funnel.${step}`),
      countries: reached.get(step) ?? [],
    })),
  ];
  const rows = steps.map(({ label, countries }) => ({
    label,
    segments: [{ role: "class-recognised" as const, label, count: countries.length }],
  }));
  return chartOf("funnel", wording, {
    says: steps
      .map(({ label, countries }) => `${label}: ${formatNumber(countries.length, locale)}`)
      .join("; "),
    draw: (room) => barsDrawing(rows, room, { legend: false }),
    table: tableOf(
      { caption: t("charts.funnel.table"), empty: t("packages.empty") },
      (reached.get("sent")?.length ?? 0) > 0 ? steps : [],
      [
        column(t("charts.funnel.step"), 4, ({ label }) => [text(label)]),
        figure(t("charts.funnel.count"), 2, ({ countries }) => [number(countries.length)]),
        column(t("charts.funnel.countries"), 9, ({ countries }) =>
          countries.length > 0 ? named(countries, wording) : [text(t("counts.nobody"))],
        ),
      ],
    ),
  });
}

/** The steps that each country has reached in any wave, by the rules of a wave's own page. */
function reachedInAnyWave(countries: readonly string[], { record, figures }: Wording) {
  const { to } = figures.period;
  const known = knownByCountry(record, to);
  const reached = new Map<string, FunnelStep[]>();
  for (const country of countries) {
    const own = known.get(country) ?? [];
    const standing = standingOf(figures.standings, country);
    const steps = record.waves.flatMap(({ id }) => reachedInWave(own, id, standing, to));
    reached.set(country, [...new Set(steps)]);
  }
  return funnelOf(countries, (country) => reached.get(country) ?? []);
}
