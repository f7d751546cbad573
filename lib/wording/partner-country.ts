import { compareText, countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import { international } from "@/lib/parliaments/fields";
import { translator } from "@/lib/text/translator";

type Placed = { countryCode: string | null };

/** The country of a partner organisation by name; an international one is called so. */
export const partnerCountry = (countryCode: string | null, locale: Locale): string =>
  countryCode ? countryName(countryCode, locale) : translator(locale, "partners")("international");

/** Orders partner organisations by their countries, international ones first. */
export const byPartnerCountry =
  (locale: Locale) =>
  (one: Placed, other: Placed): number =>
    Number(one.countryCode !== null) - Number(other.countryCode !== null) ||
    compareText(locale)(partnerCountry(one.countryCode, locale), partnerCountry(other.countryCode, locale));

/** Those of a country, or of none where {@link international} is asked for; all where nothing is. */
export const isOfCountry =
  (asked: string | null | undefined) =>
  ({ countryCode }: Placed): boolean =>
    !asked || (countryCode ?? international) === asked;
