import { type Locale, type LocalText, pickText } from "@/lib/i18n/locales";

/** Text in the reader's language, or in another one marked with its `lang`; nothing when there is none at all. */
export function LocalTextSpan({ text, locale }: { text: LocalText | null | undefined; locale: Locale }) {
  const found = pickText(text, locale);
  return found && <Words of={found} locale={locale} />;
}

/** The same of a text that has been picked. */
export const Words = ({
  of: { text, lang },
  locale,
}: {
  of: { text: string; lang: Locale };
  locale: Locale;
}) => (lang === locale ? text : <span lang={lang}>{text}</span>);
