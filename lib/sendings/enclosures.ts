import { versionsFor as chosenFor, type Placed } from "@/lib/documents/places";
import { localeOf } from "@/lib/i18n/any-language";
import { pickText } from "@/lib/i18n/locales";
import type { DeskRecord } from "@/lib/log/views";
import { documentTitle } from "@/lib/wording/names";

type Known = Pick<DeskRecord, "packages" | "documents">;
type Document = Known["documents"][number];
type Enclosure = { document: Document; version: Document["versions"][number] };

/** What goes to an addressee of a package, by the rule of `lib/documents/places.ts`, with what is known of it. */
export function versionsFor(
  { packages, documents }: Known,
  packageId: string | null,
  language: string,
): Enclosure[] {
  const chosen = packages.find(({ id }) => id === packageId);
  const items = (chosen?.documentVersionIds ?? []).flatMap((id): (Placed & Enclosure)[] => {
    const document = documents.find(({ versions }) => versions.some((version) => version.id === id));
    const version = document?.versions.find((one) => one.id === id);
    return document && version
      ? [{ id, documentId: document.id, language: version.language, document, version }]
      : [];
  });
  return chosenFor(items, language).map(({ document, version }) => ({ document, version }));
}

/** Titles of what goes with a letter, as its list of enclosures names them. */
export const enclosuresOf = (record: Known, packageId: string | null, language: string): string[] =>
  versionsFor(record, packageId, language).map(({ document }) => {
    const locale = localeOf(language);
    return locale
      ? (pickText(document.title, locale)?.text ?? documentTitle(document, locale).text)
      : document.titleOriginal || documentTitle(document, "en").text;
  });
