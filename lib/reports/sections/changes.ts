import { country, lines, muted, text } from "../cells";
import { entryLine } from "../describe";
import type { Section } from "../report";
import { byCountry, dateWords, type Wording } from "../words";

/** How each country's standing changed, with the entries that made it change. */
export function changesSection(wording: Wording): Section {
  const { t, label, figures, record } = wording;
  return {
    id: "changes",
    heading: t("changes.heading"),
    lead: [t("changes.lead", { date: dateWords(figures.before, wording) })],
    tables: [
      {
        caption: t("changes.caption"),
        empty: t("changes.empty"),
        columns: [
          { label: t("country"), share: 2 },
          { label: t("changes.what"), share: 6 },
          { label: t("changes.because"), share: 5 },
        ],
        rows: byCountry(figures.movements, (one) => one.country, wording).map(
          ({ country: code, movements }) => {
            const because = [...new Set(movements.flatMap((movement) => movement.because))];
            return [
              [country(code)],
              lines(
                movements.map(({ axis, before, after }) => [
                  muted(text(`${t(`changes.axis.${axis}`)}: `)),
                  text(
                    t("changes.arrow", {
                      before: label(`${axis}.${before}`),
                      after: label(`${axis}.${after}`),
                    }),
                  ),
                ]),
              ),
              lines(
                because.flatMap((id) => record.entry(id) ?? []).map((entry) => entryLine(entry, wording)),
              ),
            ];
          },
        ),
      },
    ],
  };
}
