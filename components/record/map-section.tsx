import { useTranslations } from "next-intl";
import { countryName } from "@/lib/i18n/country-names";
import { mapNote } from "@/lib/record/map-note";
import { standingOf } from "@/lib/record/standing";
import { WorldMap } from "../world-map";
import type { RecordProps } from "./record-view";

/** The map of the campaign's countries. */
export function MapSection({ record, standings, locale }: Omit<RecordProps, "asOf" | "today">) {
  const t = useTranslations("record");
  return (
    <section data-part="map" aria-labelledby="map" className="mt-14">
      <h2 id="map">{t("map.title")}</h2>
      <p className="mt-1 mb-5 max-w-prose text-muted">{t("map.description")}</p>
      <WorldMap
        tables
        countries={record.countries.map((country) => {
          const { code } = country;
          const standing = standingOf(standings, code);
          return {
            code,
            name: countryName(code, locale),
            href: `/${locale}/countries/${code}`,
            class: standing.class,
            oneChamber: standing.oneChamber,
            note: mapNote(country, standing, record, locale),
          };
        })}
      />
    </section>
  );
}
