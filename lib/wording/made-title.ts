import type { Edtf } from "@/lib/calendar/edtf";
import { formatDateOf } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";

/** What a source is called whose copy is a file of its entry, made from what is known. */

export const sourceWords = ["letter", "email", "sent", "document"] as const;
export type SourceWord = (typeof sourceWords)[number];

type Say = (
  key: `title.${SourceWord}` | `title.${SourceWord}Alone`,
  values: Record<string, string>,
) => string;

/**
 * "Letter of 3 June 2026: Bundestag".
 * @param say words of the namespace `files`
 */
export function madeTitle(
  say: Say,
  locale: Locale,
  { word, on, body }: { word: SourceWord; on: Edtf; body: string | null },
): string {
  const date = formatDateOf(on, locale);
  return body ? say(`title.${word}`, { date, body }) : say(`title.${word}Alone`, { date });
}
