import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";

/**
 * What an embassy is called until somebody writes its own name: the word, and the country in brackets, for no language here
 * but English leaves the name of a country as it is after "of".
 */
export const embassyName = (country: string, locale: Locale): string =>
  `${messages[locale].labels.bodyKind.embassy} (${countryName(country, locale)})`;
