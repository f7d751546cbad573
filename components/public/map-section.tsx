import { useTranslations } from "next-intl";
import { mapCountries } from "@/lib/wording/map-countries";
import type { RecordProps } from "./record-props";
import { WorldMap } from "./world-map";

/** The map of the campaign's countries. */
export function MapSection({ record, standings, locale }: Omit<RecordProps, "asOf" | "today">) {
  const t = useTranslations("record");
  return (
    <section data-part="map" aria-labelledby="map" className="mt-14">
      <h2 id="map">{t("map.title")}</h2>
      <p className="mt-1 mb-5 max-w-prose text-muted">{t("map.description")}</p>
      <WorldMap
        tables
        countries={mapCountries(record, standings, locale, (code) => `/${locale}/countries/${code}`)}
      />
    </section>
  );
}
