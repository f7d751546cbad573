import { atOnce } from "@/lib/base/politely";
import type { Day } from "@/lib/calendar/edtf";
import { isSubstantive, rungOn } from "@/lib/standing/conversation";
import type { CountryCode } from "@/lib/standing/entry";
import { isPackage } from "@/lib/standing/letter";
import { recognitionStepsWork } from "@/lib/standing/recognition-steps";
import { date, number, strong, text } from "../cells";
import type { ReportTable, Section } from "../report";
import { wentOut } from "../sendings";
import { column, figure, tableOf } from "../table";
import { named, type Wording } from "../words";

const counted = ["recognitions", "proceedings", "packages", "answers", "engagements"] as const;
type Counted = (typeof counted)[number];
/** The countries that each figure of a month counts; of packages, acts and meetings one may be there more than once. */
type Month = { month: string; of: Record<Counted, CountryCode[]>; count: Record<Counted, number> };

/** What happened month by month, and in which countries. */
export function monthsSection(wording: Wording): Section {
  const { t } = wording;
  const months = monthsOf(wording);
  return {
    id: "months",
    heading: t("months.heading"),
    lead: [t("months.lead")],
    tables: [monthTable(months, wording), memberTable(months, wording)],
  };
}

function monthsOf({ figures, record }: Wording): Month[] {
  const { from, to } = figures.period;
  const months = new Map<string, Month>();
  const none = <Value>(value: () => Value) =>
    Object.fromEntries(counted.map((one) => [one, value()])) as Record<Counted, Value>;
  for (let at = from.slice(0, 7); at <= to.slice(0, 7); at = monthAfter(at))
    months.set(at, { month: at, of: none(() => []), count: none(() => 0) });
  const add = (what: Counted, on: Day, countries: readonly CountryCode[], count = 1) => {
    const month = on >= from && on <= to ? months.get(on.slice(0, 7)) : undefined;
    if (!month) return;
    month.count[what] += count;
    month.of[what].push(...countries);
  };
  for (const { on, joined } of atOnce(recognitionStepsWork(figures.known, record.targets, to)))
    add(
      "recognitions",
      on,
      joined.map(({ country }) => country),
      joined.length,
    );
  for (const act of figures.proceedings) add("proceedings", act.countsFrom, act.countries);
  for (const one of figures.engagements) add("engagements", one.countsFrom, one.countries);
  for (const one of figures.responses) if (isSubstantive(one)) add("answers", one.countsFrom, one.countries);
  for (const entry of figures.known)
    if (entry.kind === "dispatch" && isPackage(entry) && wentOut(entry, to))
      add("packages", rungOn(entry, to).since, entry.countries, entry.countries.length);
  return [...months.values()];
}

function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

function monthTable(months: readonly Month[], { t }: Wording): ReportTable {
  const sum = (what: Counted) => months.reduce((total, { count }) => total + count[what], 0);
  const all = { month: null, count: Object.fromEntries(counted.map((one) => [one, sum(one)])) };
  type Row = { month: string | null; count: Partial<Record<Counted, number>> };
  return tableOf<Row>(
    { caption: t("months.caption") },
    [...months, all],
    [
      column(t("months.month"), 3, ({ month }) => [
        month === null ? strong(text(t("months.all"))) : date(month),
      ]),
      ...counted.map((what) =>
        figure<Row>(t(`months.${what}`), 2, ({ count }) => [number(count[what] ?? 0)]),
      ),
    ],
  );
}

function memberTable(months: readonly Month[], wording: Wording): ReportTable {
  const { t } = wording;
  const rows = months.flatMap(({ month, of, count }) =>
    counted
      .filter((what) => count[what] > 0)
      .map((what) => ({ month, what, countries: [...new Set(of[what])] })),
  );
  return tableOf({ caption: t("months.membersCaption"), empty: t("months.empty") }, rows, [
    column(t("months.month"), 3, ({ month }) => [date(month)]),
    column(t("months.what"), 3.5, ({ what }) => [text(t(`months.${what}`))]),
    column(t("next.countries"), 8, ({ countries }) =>
      countries.length > 0 ? named(countries, wording) : [text(t("international"))],
    ),
  ]);
}
