import { localeOf } from "@/lib/i18n/any-language";
import { pickText } from "@/lib/i18n/locales";
import type { DeskRecord } from "@/lib/log/views";
import { documentTitle } from "@/lib/wording/names";

type Known = Pick<DeskRecord, "packages" | "documents">;
type Version = Known["documents"][number]["versions"][number];

/**
 * What goes to an addressee of a package: of each document one version, in their language, else in English, else the first in
 * the package; in the package's order.
 */
export function versionsFor(
  { packages, documents }: Known,
  packageId: string | null,
  language: string,
): { document: Known["documents"][number]; version: Version }[] {
  const chosen = packages.find(({ id }) => id === packageId);
  const base = (tag: string | null) => tag?.split("-")[0] ?? null;
  const places = new Map<string, { document: Known["documents"][number]; version: Version }[]>();
  for (const id of chosen?.documentVersionIds ?? []) {
    const document = documents.find(({ versions }) => versions.some((version) => version.id === id));
    const version = document?.versions.find((one) => one.id === id);
    if (!document || !version) continue;
    places.set(document.id, [...(places.get(document.id) ?? []), { document, version }]);
  }
  return [...places.values()].flatMap((all) => {
    const of = (tag: string) => all.find(({ version }) => base(version.language) === base(tag));
    const one = of(language) ?? of("en") ?? all[0];
    return one ? [one] : [];
  });
}

/** Titles of what goes with a letter, as its list of enclosures names them. */
export const enclosuresOf = (record: Known, packageId: string | null, language: string): string[] =>
  versionsFor(record, packageId, language).map(({ document }) => {
    const locale = localeOf(language);
    return locale
      ? (pickText(document.title, locale)?.text ?? documentTitle(document, locale).text)
      : document.titleOriginal || documentTitle(document, "en").text;
  });
