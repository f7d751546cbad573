import { isEdtf } from "@/lib/calendar/edtf";
import { nameIn } from "@/lib/i18n/known-names";
import { type Locale, locales } from "@/lib/i18n/locales";
import type { SourceView } from "@/lib/sources/view";
import { translator } from "@/lib/text/translator";
import { madeTitle, type SourceWord, sourceWords } from "./made-title";

/** The title of a source in the reader's language, where it was made and not typed; else as it is. */
export function sourceTitle(
  { title, copy, url, published, publisher }: SourceView,
  locale: Locale,
): { text: string; lang: Locale } {
  const asTyped = { text: title, lang: "en" } as const;
  if (!copy || url || !published || !isEdtf(published)) return asTyped;
  const made = (word: SourceWord, of: Locale, body: string | null) =>
    madeTitle(translator(of, "files"), of, { word, on: published, body });
  for (const word of sourceWords)
    for (const body of [publisher, null])
      if (locales.some((of) => made(word, of, body) === title))
        return { text: made(word, locale, body && nameIn(body, locale).text), lang: locale };
  return asTyped;
}
