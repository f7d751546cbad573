import { type Edtf, lastDay } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import { type Locale, type LocalText, pickText } from "@/lib/i18n/locales";
import type { BodyView } from "@/lib/log/views";

/** What is needed of a body to name it. */
export type NamedBody = Pick<BodyView, "name" | "nameNative" | "formerNames">;

/**
 * The names that a body had on a day. A reduced date counts from its last day: an act of `1995` stands under the name
 * that held at the end of 1995.
 * @param on the day of the entry that it is named for; null for its names today
 */
export const namesOn = (body: NamedBody, on: Edtf | null): Pick<BodyView, "name" | "nameNative"> =>
  (on && body.formerNames.find((former) => lastDay(on) <= lastDay(former.until))) || body;

/**
 * A body's name in the reader's language, or its own name; with the language it is in, where that is known.
 * @param on the day of the entry that it is named for, as in {@link namesOn}
 */
export function bodyName(
  body: NamedBody | undefined,
  locale: Locale,
  on: Edtf | null,
): { text: string; lang: Locale | undefined } {
  const names = body && namesOn(body, on);
  const found = names && pickText(names.name, locale);
  if (found) return found;
  return { text: names?.nameNative ?? "", lang: undefined };
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
