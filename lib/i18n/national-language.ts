/** Countries of the campaign whose parliaments work in several languages: a name of theirs may be in any of them. */
const ofSeveral: Readonly<Record<string, readonly string[]>> = {
  BE: ["nl", "fr", "de"],
  CA: ["en", "fr"],
  CH: ["de", "fr", "it"],
  CY: ["el", "tr"],
  FI: ["fi", "sv"],
  IE: ["en", "ga"],
  LU: ["fr", "de", "lb"],
  MT: ["mt", "en"],
};

/** The official languages of a country (ISO 3166-1 alpha-2), as BCP 47, in which its parliament can be written to. */
export function officialLanguages(country: string): readonly string[] {
  if (Object.hasOwn(ofSeveral, country)) return ofSeveral[country] ?? [];
  const { language } = new Intl.Locale(`und-${country}`).maximize();
  return language && language !== "und" ? [language] : [];
}

/**
 * The language in which a country writes what is its own, as BCP 47; empty, which says "unknown", where it has several
 * or where several countries are meant.
 * @param countries ISO 3166-1 alpha-2
 */
export function onlyLanguageOf(countries: readonly string[]): string {
  const [country] = countries;
  if (!country || countries.length > 1) return "";
  const [language = "", ...others] = officialLanguages(country);
  return others.length === 0 ? language : "";
}
