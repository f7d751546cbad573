import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";

/**
 * The language whose rules of plurals and numbers apply. `Intl` knows no Crimean Tatar and would fall back on the
 * machine's own language; Turkish is the nearest that it knows.
 */
export const formattingLanguage: Record<Locale, string> = { en: "en-GB", uk: "uk-UA", crh: "tr-TR" };

type Values = Record<string, string | number>;
/** Gives the message of a key; throws when the catalogue does not have it. */
export type Translate = (key: string, values?: Values) => string;

type Namespace = keyof (typeof messages)["en"];

/** Each is made once: it keeps the messages that it has read. */
const translators = new Map<string, Translate>();

/**
 * Messages of one namespace outside a page: for files and for what is made without a request.
 * @throws Error for a key that the catalogue does not have or a value that the message misses
 */
export function translator(locale: Locale, namespace: Namespace): Translate {
  const key = `${locale} ${namespace}`;
  const known = translators.get(key);
  if (known) return known;
  const made = translatorOf(locale, namespace);
  translators.set(key, made);
  return made;
}

function translatorOf(locale: Locale, namespace: Namespace): Translate {
  const translate = createTranslator({
    // The catalogue is chosen here; the locale only tells how to form plurals and numbers.
    locale: formattingLanguage[locale] as Locale,
    messages: messages[locale] as Record<string, unknown>,
    namespace,
    timeZone: "UTC",
    onError: (problem) => {
      throw problem;
    },
  }) as unknown as Translate;
  return (key, values) => translate(key, values);
}

/** A share from 0 to 1 as whole per cent. */
export const formatShare = (share: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === "en" ? "en-GB" : "uk-UA", {
    style: "percent",
    maximumFractionDigits: 0,
  }).format(share);
