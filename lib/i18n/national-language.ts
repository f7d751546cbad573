/** Countries of the campaign whose parliaments work in several languages: a name of theirs may be in any of them. */
const ofSeveral = new Set(["BE", "CA", "CH", "CY", "FI", "IE", "LU", "MT"]);

/**
 * The language in which a country writes what is its own, as BCP 47; empty, which says "unknown", where it has several
 * or where several countries are meant.
 * @param countries ISO 3166-1 alpha-2
 */
export function onlyLanguageOf(countries: readonly string[]): string {
  const [country] = countries;
  if (!country || countries.length > 1 || ofSeveral.has(country)) return "";
  return new Intl.Locale(`und-${country}`).maximize().language;
}
