import knownNames from "./known-names.json";
import type { Locale } from "./locales";

const known: Readonly<Record<string, { uk?: string } | undefined>> = knownNames;

/**
 * A name as it is written in the reader's language: of a person, a place or an organisation that the record keeps in
 * English. One that is not among the known ones stays as it was typed, in a language that nobody has said.
 */
export function nameIn(name: string, locale: Locale): { text: string; lang: Locale | undefined } {
  const own = locale === "uk" ? known[name]?.uk : undefined;
  return own ? { text: own, lang: "uk" } : { text: name, lang: known[name] ? "en" : undefined };
}
