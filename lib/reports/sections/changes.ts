import type { CountryMovements, Movement } from "@/lib/standing/movements";
import { type Cell, country, lines, muted, number, text } from "../cells";
import { entryLine } from "../describe";
import type { ReportTable, Section } from "../report";
import { column, figure, tableOf } from "../table";
import { byCountry, dateWords, named, type Wording } from "../words";

/** How each country's standing changed, with the entries that made it change; and what only time has changed. */
export function changesSection(wording: Wording): Section {
  const { t, figures } = wording;
  return {
    id: "changes",
    heading: t("changes.heading"),
    lead: [t("changes.lead", { date: dateWords(figures.before, wording) })],
    tables: [madeTable(wording), timeTable(wording)],
  };
}

const what = ({ axis, before, after }: Movement, { t, label }: Wording): Cell => [
  muted(text(`${t(`changes.axis.${axis}`)}: `)),
  text(t("changes.arrow", { before: label(`${axis}.${before}`), after: label(`${axis}.${after}`) })),
];

function madeTable(wording: Wording): ReportTable {
  const { t, figures, record } = wording;
  const made = figures.movements
    .map(({ country, movements }) => ({ country, movements: movements.filter(({ byTime }) => !byTime) }))
    .filter(({ movements }) => movements.length > 0);
  const entriesOf = ({ movements }: CountryMovements) =>
    [...new Set(movements.flatMap(({ because }) => because))].flatMap((id) => record.entry(id) ?? []);
  return tableOf(
    { caption: t("changes.caption"), empty: t("changes.empty") },
    byCountry(made, (one) => one.country, wording),
    [
      column(t("country"), 2, (one) => [country(one.country)]),
      column(t("changes.what"), 6, ({ movements }) => lines(movements.map((one) => what(one, wording)))),
      column(t("changes.because"), 5, (one) =>
        lines(entriesOf(one).map((entry) => entryLine(entry, wording))),
      ),
    ],
  );
}

/** One row for each change, however many countries it happened to: a wave of forty letters would fill a page otherwise. */
function timeTable(wording: Wording): ReportTable {
  const { t, figures } = wording;
  const alike = new Map<string, { movement: Movement; countries: string[] }>();
  for (const { country, movements } of figures.movements)
    for (const movement of movements.filter(({ byTime }) => byTime)) {
      const key = `${movement.axis} ${movement.before} ${movement.after}`;
      const group = alike.get(key) ?? { movement, countries: [] };
      group.countries.push(country);
      alike.set(key, group);
    }
  return tableOf(
    { caption: t("changes.timeCaption"), empty: t("changes.timeEmpty") },
    [...alike.values()],
    [
      column(t("changes.what"), 5, ({ movement }) => what(movement, wording)),
      figure(t("changes.number"), 1.5, ({ countries }) => [number(countries.length)]),
      column(t("next.countries"), 7, ({ countries }) => named(countries, wording)),
    ],
  );
}
