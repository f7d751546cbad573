import { type Edtf, lastDay } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import { type Locale, type LocalText, pickText } from "@/lib/i18n/locales";
import type { BodyView, PublicEntry, RecordView, WaveView } from "@/lib/log/views";

/** A name, and the language it is in, where that is known. */
export type Named = { text: string; lang: Locale | undefined };

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
export function bodyName(body: NamedBody | undefined, locale: Locale, on: Edtf | null): Named {
  const names = body && namesOn(body, on);
  const found = names && pickText(names.name, locale);
  if (found) return found;
  return { text: names?.nameNative ?? "", lang: undefined };
}

/** The language of a name for its element's `lang`: none where it is the reader's own or not known. */
export const otherLanguage = ({ lang }: Named, locale: Locale): Locale | undefined =>
  lang === locale ? undefined : lang;

/** A body as lists at the desk name it, by its name today; one without a name by its id. */
export const bodyLabel = (body: NamedBody & { id: string }, locale: Locale): string =>
  bodyName(body, locale, null).text || body.id;

/** A wave by its name, or by when it began. */
export const waveName = (wave: Pick<WaveView, "name" | "startedOn">, locale: Locale): string =>
  pickText(wave.name, locale)?.text ?? wave.startedOn;

/** The name of an entry's body on the entry's day; null where it has none, or the body is not known. */
export function entryBody(
  { body, occurredOn }: Pick<PublicEntry, "body" | "occurredOn">,
  { bodies }: Pick<RecordView, "bodies">,
  locale: Locale,
): Named | null {
  const name = bodyName(body ? bodies.get(body.id) : undefined, locale, occurredOn);
  return name.text ? name : null;
}

/** A document's title in the reader's language, or its own; with the language it is in, where that is known. */
export function documentTitle(
  document: { title: LocalText; titleOriginal: string | null },
  locale: Locale,
): Named {
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
