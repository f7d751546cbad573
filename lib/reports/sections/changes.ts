import type { CountryMovements, Movement } from "@/lib/standing/movements";
import { type Cell, country, lines, muted, text } from "../cells";
import { entryLine } from "../describe";
import type { Section } from "../report";
import { column, tableOf } from "../table";
import { byCountry, dateWords, type Wording } from "../words";

/** How each country's standing changed, with the entries that made it change. */
export function changesSection(wording: Wording): Section {
  const { t, label, figures, record } = wording;
  const what = ({ axis, before, after }: Movement): Cell => [
    muted(text(`${t(`changes.axis.${axis}`)}: `)),
    text(t("changes.arrow", { before: label(`${axis}.${before}`), after: label(`${axis}.${after}`) })),
  ];
  const entriesOf = ({ movements }: CountryMovements) =>
    [...new Set(movements.flatMap(({ because }) => because))].flatMap((id) => record.entry(id) ?? []);
  return {
    id: "changes",
    heading: t("changes.heading"),
    lead: [t("changes.lead", { date: dateWords(figures.before, wording) })],
    tables: [
      tableOf(
        { caption: t("changes.caption"), empty: t("changes.empty") },
        byCountry(figures.movements, (one) => one.country, wording),
        [
          column(t("country"), 2, (one) => [country(one.country)]),
          column(t("changes.what"), 6, ({ movements }) => lines(movements.map(what))),
          column(t("changes.because"), 5, (one) =>
            lines(entriesOf(one).map((entry) => entryLine(entry, wording))),
          ),
        ],
      ),
    ],
  };
}
