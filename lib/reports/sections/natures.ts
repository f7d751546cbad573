import type { CountryCode } from "@/lib/standing/entry";
import { number, text } from "../cells";
import type { Section } from "../report";
import { column, figure, tableOf } from "../table";
import { waveThreads } from "../threads";
import { named, type Wording } from "../words";

/** What came back in a wave, by what it says. */
export function naturesSection(wording: Wording): Section {
  const { t, label, figures, subject } = wording;
  const natures = new Map<string, { ids: Set<string>; countries: Set<CountryCode> }>();
  for (const { country, back } of waveThreads(figures, subject.wave))
    for (const { id, nature } of back) {
      const of = natures.get(nature) ?? { ids: new Set(), countries: new Set() };
      of.ids.add(id);
      of.countries.add(country);
      natures.set(nature, of);
    }
  return {
    id: "natures",
    heading: t("wave.natures"),
    lead: [],
    tables: [
      tableOf(
        { caption: t("wave.naturesCaption"), empty: t("wave.naturesEmpty") },
        [...natures].sort(([a], [b]) => (a < b ? -1 : 1)),
        [
          column(t("answers.nature"), 3, ([nature]) => [text(label(`nature.${nature}`))]),
          figure(t("wave.responses"), 1.5, ([, { ids }]) => [number(ids.size)]),
          column(t("next.countries"), 9, ([, { countries }]) => named([...countries], wording)),
        ],
      ),
    ],
  };
}
