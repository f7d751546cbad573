import { nameIn } from "@/lib/i18n/known-names";
import type { Locale } from "@/lib/i18n/locales";

/** A person, place or organisation by its name in the reader's language, else as it was typed. */
export function Name({ of, locale }: { of: string; locale: Locale }) {
  const { text, lang } = nameIn(of, locale);
  return lang && lang !== locale ? <span lang={lang}>{text}</span> : text;
}
