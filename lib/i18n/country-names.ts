import type { Locale } from "./locales";
import crimeanTatarNames from "./messages/crh/countries.json";

const named = {
  en: new Intl.DisplayNames("en-GB", { type: "region", fallback: "code" }),
  uk: new Intl.DisplayNames("uk-UA", { type: "region", fallback: "code" }),
};
/** What the campaign's own documents call these, where the standard list differs. */
const own: Partial<Record<Locale, Record<string, string>>> = { en: { TR: "Türkiye" } };

/**
 * The name of a country (ISO 3166-1 alpha-2) in a language. `Intl` knows no Crimean Tatar and would answer in
 * English without a word, so those names come from the catalogue; a country missing there gets its English name.
 */
export function countryName(code: string, locale: Locale): string {
  if (locale === "crh") return (crimeanTatarNames as Record<string, string>)[code] ?? countryName(code, "en");
  return own[locale]?.[code] ?? named[locale].of(code) ?? code;
}

/** The language in which {@link countryName} answers, for the `lang` attribute. */
export const countryNameLanguage = (code: string, locale: Locale): Locale =>
  locale === "crh" && !(code in crimeanTatarNames) ? "en" : locale;

const orders: Record<Locale, Intl.Collator> = {
  en: new Intl.Collator("en"),
  uk: new Intl.Collator("uk"),
  // The nearest alphabet that the platform knows how to order.
  crh: new Intl.Collator("tr"),
};

/** Orders texts as the language's alphabet does. */
export const compareText = (locale: Locale) => orders[locale].compare;
