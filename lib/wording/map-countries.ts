import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicRecord } from "@/lib/log/views";
import type { CountryCode } from "@/lib/standing/entry";
import { type Standing, standingOf } from "@/lib/standing/standing";
import { mapNote } from "./map-note";

/**
 * The countries of a map (components/public/world-map.tsx): where each stands, and where it leads.
 * @param address of a country's page
 */
export function mapCountries(
  record: PublicRecord,
  standings: ReadonlyMap<CountryCode, Standing>,
  locale: Locale,
  address: (code: CountryCode) => string,
) {
  return record.countries.map((country) => {
    const standing = standingOf(standings, country.code);
    return {
      code: country.code,
      name: countryName(country.code, locale),
      href: address(country.code),
      class: standing.class,
      oneChamber: standing.oneChamber,
      note: mapNote(country, standing, record, locale),
    };
  });
}
