import type { Locale } from "./locales";

/**
 * What languages are called. `Intl` knows no Crimean Tatar, so those names are ours. A language is named by its tag as
 * BCP 47 has it: `uk`, `pt-BR`.
 */

const known: Record<"en" | "uk", Intl.DisplayNames> = {
  en: new Intl.DisplayNames("en-GB", { type: "language", fallback: "none" }),
  uk: new Intl.DisplayNames("uk-UA", { type: "language", fallback: "none" }),
};

/** Languages in which parliaments are written to, with their names in Crimean Tatar: what a form offers first. */
const crimeanTatar: Record<string, string> = {
  ...{ en: "ingliz tili", uk: "ukrain tili", crh: "qırımtatar tili", fr: "frenk tili", de: "alman tili" },
  ...{ es: "ispan tili", it: "italyan tili", pt: "portugal tili", nl: "niderland tili", pl: "polâk tili" },
  ...{ cs: "çeh tili", sk: "slovak tili", sl: "sloven tili", hr: "horvat tili", sr: "serb tili" },
  ...{ bs: "bosna tili", cnr: "çernogoriya tili", mk: "makedon tili", sq: "arnavut tili", bg: "bulğar tili" },
  ...{ ro: "rumın tili", hu: "macar tili", el: "yunan tili", tr: "türk tili", lt: "litva tili" },
  ...{ lv: "latış tili", et: "eston tili", fi: "fin tili", sv: "şved tili", nb: "norveg tili (bukmol)" },
  ...{ da: "daniya tili", is: "island tili", ga: "irland tili", mt: "malta tili", lb: "lüksemburg tili" },
  ...{ ka: "gürci tili", hy: "ermeni tili", az: "azerbaycan tili", kk: "qazaq tili", he: "ivrit" },
  ...{
    ar: "arap tili",
    ja: "yapon tili",
    ko: "koreya tili",
    zh: "çin tili",
    hi: "hindi tili",
    id: "indonez tili",
  },
};
export const offeredLanguages: readonly string[] = Object.keys(crimeanTatar);

/** The name of a language, such as "Ukrainian"; null where nobody has named it. */
export function languageName(tag: string, locale: Locale): string | null {
  const own = locale === "crh" ? crimeanTatar[tag] : undefined;
  return own ?? known[locale === "uk" ? "uk" : "en"].of(tag) ?? null;
}

/** A tag as BCP 47 writes it; null where it is none, or names no language that there is. */
export function languageTag(text: string): string | null {
  try {
    const [tag = ""] = Intl.getCanonicalLocales(text.replaceAll("_", "-"));
    return known.en.of(tag) ? tag : null;
  } catch {
    return null;
  }
}

/** The tag of an offered language that is called so in one of the languages of the interface. */
export function tagOfName(text: string): string | null {
  const folded = (name: string | null) =>
    name?.toLocaleLowerCase("uk").replace(/\s+(мова|tili|language)$/, "");
  const wanted = folded(text.trim());
  return (
    offeredLanguages.find((tag) =>
      (["en", "uk", "crh"] as const).some((locale) => folded(languageName(tag, locale)) === wanted),
    ) ?? null
  );
}
