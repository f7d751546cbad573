import type { Edtf } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import { type Locale, type LocalText, pickText } from "@/lib/i18n/locales";
import type { BodyView } from "./views";

/** A body's name in the reader's language, or its own name; with the language it is in, where that is known. */
export function bodyName(
  body: BodyView | undefined,
  locale: Locale,
): { text: string; lang: Locale | undefined } {
  const found = body && pickText(body.name, locale);
  if (found) return found;
  return { text: body?.nameNative ?? "", lang: undefined };
}

/** A document's title in the reader's language, or its own; with the language it is in, where that is known. */
export function documentTitle(
  document: { title: LocalText; titleOriginal: string | null },
  locale: Locale,
): { text: string; lang: Locale | undefined } {
  return pickText(document.title, locale) ?? { text: document.titleOriginal ?? "", lang: undefined };
}

/** What tells the versions of a document apart: label, language and date, as far as they are known; may be empty. */
export const versionName = (
  version: { label: string | null; language: string | null; datedOn: Edtf | null },
  locale: Locale,
): string =>
  [version.label, version.language, version.datedOn && formatDate(version.datedOn, locale)]
    .filter(Boolean)
    .join(", ");
