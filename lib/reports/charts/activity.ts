import type { Segment } from "@/lib/charts/bars";
import { type Column, columnsDrawing } from "@/lib/charts/columns";
import type { Role } from "@/lib/charts/drawing";
import { formatDate, formatNumber, monthName } from "@/lib/i18n/dates";
import type { PublicEntry } from "@/lib/log/views";
import { date, number } from "../cells";
import type { Chart } from "../report";
import { column, figure, tableOf } from "../table";
import type { Wording } from "../words";
import { chartOf } from "./chart-of";

const kinds = ["dispatches", "responses", "proceedings", "engagements"] as const;
type Kind = (typeof kinds)[number];
const roles: Record<Kind, Role> = {
  dispatches: "class-asked",
  responses: "class-in_dialogue",
  proceedings: "class-recognised",
  engagements: "class-under_way",
};

/** More months than these are counted by the year. */
const mostMonths = 36;

/** A month or a year, and how many entries of each kind there were. */
type Stretch = { on: string; counts: Record<Kind, number> };

/** What was on the log in each month of the period: letters sent, responses, steps and engagements. */
export function activityChart(wording: Wording): Chart {
  const { t, locale, figures } = wording;
  const stretches = stretchesOf(figures.period, figures);
  const said = (one: Stretch): Segment[] =>
    kinds.map((kind) => ({
      role: roles[kind],
      label: t(`charts.activity.${kind}`),
      count: one.counts[kind],
    }));
  const columns = stretches.map((one, index): Column => {
    const [year = "", month] = one.on.split("-");
    const segments = said(one);
    if (!month) return { label: year, segments };
    const below = index === 0 || month === "01" ? { below: year } : {};
    return { label: monthName(Number(month), locale), segments, ...below };
  });
  const busy = stretches.filter(({ counts }) => kinds.some((kind) => counts[kind] > 0));
  return chartOf("activity", wording, {
    says: busy
      .map((one) => {
        const parts = said(one).filter(({ count }) => count > 0);
        const words = parts.map(({ label, count }) => `${label} ${formatNumber(count, locale)}`);
        return `${formatDate(one.on, locale)}: ${words.join(", ")}`;
      })
      .join("; "),
    draw: (room) => columnsDrawing(columns, room),
    table: tableOf(
      { caption: t("charts.activity.table"), empty: t("charts.activity.empty") },
      busy.length > 0 ? stretches : [],
      [
        column(t("charts.activity.when"), 3, (one) => [date(one.on)]),
        ...kinds.map((kind) =>
          figure<Stretch>(t(`charts.activity.${kind}`), 2, ({ counts }) => [number(counts[kind])]),
        ),
      ],
    ),
  });
}

type Entries = Record<Kind, readonly PublicEntry[]>;

function stretchesOf({ from, to }: { from: string; to: string }, entries: Entries): Stretch[] {
  const months: string[] = [];
  const first = from.slice(0, 7);
  for (let [year, month] = first.split("-").map(Number) as [number, number]; ; month++) {
    if (month > 12) [year, month] = [year + 1, 1];
    const on = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    if (on > to.slice(0, 7)) break;
    months.push(on);
  }
  const names = months.length > mostMonths ? [...new Set(months.map((month) => month.slice(0, 4)))] : months;
  const stretches = new Map<string, Stretch>(
    names.map((on) => [on, { on, counts: { dispatches: 0, responses: 0, proceedings: 0, engagements: 0 } }]),
  );
  for (const kind of kinds)
    for (const { countsFrom } of entries[kind]) {
      const one = stretches.get(countsFrom.slice(0, 7)) ?? stretches.get(countsFrom.slice(0, 4));
      if (one) one.counts[kind] += 1;
    }
  return [...stretches.values()];
}
