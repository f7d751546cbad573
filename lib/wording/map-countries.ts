import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import type { CountryView, PublicRecord } from "@/lib/log/views";
import type { CountryCode } from "@/lib/standing/entry";
import { type Standing, standingOf } from "@/lib/standing/standing";
import { translator } from "@/lib/text/translator";
import { bodyName } from "./names";

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

/**
 * What a map says beside a country's class. Of a recognition: whether of one chamber, whose act, when; a body without a
 * name in the reader's language is left out, since it is said in one breath and in one voice. Of a country that was
 * asked: when that is assumed. Else empty.
 */
export function mapNote(
  { listing }: Pick<CountryView, "listing">,
  { class: group, oneChamber, position }: Standing,
  record: Pick<PublicRecord, "bodies">,
  locale: Locale,
): string {
  const act = position.anyChamber?.acts[0];
  const t = translator(locale, "record");
  if (!act) return group === "asked" && listing?.basis === "assumed" ? t("table.assumed") : "";
  const body = bodyName(record.bodies.get(act.body.id), locale, act.on);
  return [
    oneChamber ? t("oneChamber") : "",
    body.lang === locale ? body.text : "",
    formatDate(act.on, locale),
  ]
    .filter(Boolean)
    .join(", ");
}
