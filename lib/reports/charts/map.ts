import { mapDrawing } from "@/lib/charts/map";
import { lookOf, type MapPlace } from "@/lib/charts/map-layout";
import { countryName } from "@/lib/i18n/country-names";
import { countryClasses, standingOf } from "@/lib/standing/standing";
import { translator } from "@/lib/text/translator";
import { number, text } from "../cells";
import type { Chart } from "../report";
import { column, figure, tableOf } from "../table";
import { byCountry, named, type Wording } from "../words";
import { chartOf } from "./chart-of";

/** Where the campaign's countries stand at the end of the period, on the map of the public record. */
export function mapChart(wording: Wording): Chart {
  const { t, label, locale, record, figures } = wording;
  const places = record.countries.map(({ code }): MapPlace => {
    const { class: group, oneChamber } = standingOf(figures.standings, code);
    return { code, class: group, oneChamber };
  });
  const words = translator(locale, "map");
  const looks = (["recognised", "one_chamber", ...countryClasses.slice(1)] as const)
    .map((look) => ({
      look,
      label: look === "one_chamber" ? words("oneChamber") : label(`class.${look}`),
      countries: places.filter((place) => lookOf(place) === look).map(({ code }) => code),
    }))
    .filter(({ countries }) => countries.length > 0);
  const legend = [
    ...looks.map(({ look, label: said }) => ({ role: `class-${look}` as const, label: said })),
    { role: "land" as const, label: words("other") },
  ];
  const namesOf = (codes: readonly string[]) =>
    byCountry(codes, (code) => code, wording)
      .map((code) => countryName(code, locale))
      .join(", ");
  return chartOf("map", wording, {
    says: [
      ...looks.map(({ label: said, countries }) => `${said}: ${namesOf(countries)}`),
      words("crimea").replace(/\.$/, ""),
    ].join("; "),
    draw: (room) => mapDrawing(places, legend, room),
    table: tableOf({ caption: t("charts.map.table"), empty: t("charts.map.empty") }, looks, [
      column(t("bars.class"), 4, ({ label: said }) => [text(said)]),
      figure(t("charts.map.count"), 2, ({ countries }) => [number(countries.length)]),
      column(t("charts.map.countries"), 9, ({ countries }) => named(countries, wording)),
    ]),
  });
}
