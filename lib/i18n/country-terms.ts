import { alpha3, usualMistakes } from "./country-codes";
import { countryName } from "./country-names";
import { locales } from "./locales";
import { usualNames } from "./usual-names";

/** What a country is found by beside its name on the screen: names may be typed in part, codes only in full. */
export type CountryTerms = { also: readonly string[]; codes: readonly string[] };

const isShort = (name: string) => name.length <= 5 && name === name.toUpperCase();

/** The country's own name for itself, in the language that most speak there. */
const ownName = (code: string): string[] => {
  const { language } = new Intl.Locale(`und-${code}`).maximize();
  const name = new Intl.DisplayNames(language, { type: "region", fallback: "none" }).of(code);
  return name ? [name] : [];
};

const known = new Map<string, CountryTerms>();

/** A country's names in every language of the interface and in its own, those that people use, and its codes. */
export function countryTerms(code: string): CountryTerms {
  const before = known.get(code);
  if (before) return before;
  const usual = usualNames[code] ?? [];
  const terms = {
    also: [
      ...new Set([
        ...locales.map((locale) => countryName(code, locale)),
        ...usual.filter((name) => !isShort(name)),
        ...ownName(code),
      ]),
    ],
    codes: [
      code,
      alpha3(code),
      ...Object.keys(usualMistakes).filter((mistake) => usualMistakes[mistake] === code),
      ...usual.filter(isShort),
    ].filter((text) => text !== undefined),
  };
  known.set(code, terms);
  return terms;
}
