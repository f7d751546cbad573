/** The languages of the interface and of public text: English, Ukrainian, Crimean Tatar in Latin script. */
export const locales = ["en", "uk", "crh"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "en";
export const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text);

/** Text for people, per language; a language may be missing. */
export type LocalText = { en?: string; uk?: string; crh?: string };

/** The text as a form holds it: every language there, a missing one empty. */
export type InLanguages = Required<LocalText>;
export const inLanguages = (text?: LocalText | null): InLanguages => ({
  en: text?.en ?? "",
  uk: text?.uk ?? "",
  crh: text?.crh ?? "",
});

/**
 * The text in the wanted language, or another language's marked with its own `lang`, or null when there is
 * none in any. English stands in for Crimean Tatar, which much of the diaspora reads in Latin letters only; Ukrainian where
 * there is nothing else.
 */
export function pickText(
  text: LocalText | null | undefined,
  locale: Locale,
): { text: string; lang: Locale } | null {
  const order: Locale[] =
    locale === "crh" ? ["crh", "en", "uk"] : locale === "uk" ? ["uk", "en", "crh"] : ["en", "uk", "crh"];
  for (const lang of order) {
    const found = text?.[lang];
    if (found) return { text: found, lang };
  }
  return null;
}
