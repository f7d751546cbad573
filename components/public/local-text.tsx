import { type Locale, type LocalText, pickText } from "@/lib/i18n/locales";

/** Text in the reader's language, or in another one marked with its `lang`; nothing when there is none at all. */
export function LocalTextSpan({ text, locale }: { text: LocalText | null | undefined; locale: Locale }) {
  const found = pickText(text, locale);
  if (!found) return null;
  return found.lang === locale ? found.text : <span lang={found.lang}>{found.text}</span>;
}
