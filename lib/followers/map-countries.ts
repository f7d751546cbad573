import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import type { CountryCode } from "@/lib/record/entry";
import { mapNote } from "@/lib/record/map-note";
import { type Standing, standingOf } from "@/lib/record/standing";
import type { PublicRecord } from "@/lib/record/views";

/** The countries of a map in a frame (components/world-map.tsx): where each stands, and leads in a new tab. */
export function mapCountries(
  record: PublicRecord,
  standings: ReadonlyMap<CountryCode, Standing>,
  { locale, address }: { locale: Locale; address: (code: CountryCode) => string },
) {
  return record.countries.map((country) => {
    const { code } = country;
    const standing = standingOf(standings, code);
    return {
      code,
      name: countryName(code, locale),
      href: address(code),
      class: standing.class,
      oneChamber: standing.oneChamber,
      note: mapNote(country, standing, record, locale),
      opens: { target: "_blank", rel: "noopener" } as const,
    };
  });
}
