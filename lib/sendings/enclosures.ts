import { baseOf, versionsFor as byRule, type Place, type Placed, placesOf } from "@/lib/documents/places";
import { languageIn, localeOf } from "@/lib/i18n/any-language";
import { pickText } from "@/lib/i18n/locales";
import type { DeskRecord } from "@/lib/log/views";
import { documentTitle } from "@/lib/wording/names";

/** What goes with a letter: of each document of its package one version. */

type Known = Pick<DeskRecord, "packages" | "documents">;
type Document = Known["documents"][number];
export type Enclosure = Placed & { document: Document; version: Document["versions"][number] };

/** By document the version that somebody has chosen for one addressee. */
export type ChosenVersions = Readonly<Record<string, string>>;

/** The versions of a package with what is known of them, in order. */
export function enclosable({ packages, documents }: Known, packageId: string | null): Enclosure[] {
  const chosen = packages.find(({ id }) => id === packageId);
  return found(documents, chosen?.documentVersionIds ?? []);
}

const found = (documents: readonly Document[], ids: readonly string[]): Enclosure[] =>
  ids.flatMap((id) => {
    const document = documents.find(({ versions }) => versions.some((version) => version.id === id));
    const version = document?.versions.find((one) => one.id === id);
    return document && version
      ? [{ id, documentId: document.id, language: version.language, document, version }]
      : [];
  });

/** A document of a package and its versions, as a form offers them. */
export type EnclosablePlace = Pick<Document, "id" | "title" | "titleOriginal"> & {
  versions: Pick<Enclosure["version"], "id" | "label" | "language" | "datedOn">[];
};

/** The documents of a package as a form offers them. */
export const placesToChoose = (items: readonly Enclosure[]): EnclosablePlace[] =>
  placesOf(items).flatMap(({ versions }) => {
    const document = versions[0]?.document;
    if (!document) return [];
    const { id, title, titleOriginal } = document;
    return {
      ...{ id, title, titleOriginal },
      versions: versions.map(({ version }) => ({
        id: version.id,
        label: version.label,
        language: version.language,
        datedOn: version.datedOn,
      })),
    };
  });

/** What goes to one addressee. */
export type Enclosed = {
  going: Enclosure[];
  /** What would go by the rule of `lib/documents/places.ts`. */
  ruled: Enclosure[];
  /** Documents of which a version was chosen that the package does not have, or no longer. */
  lost: string[];
};

/** What goes to one addressee of a package: what was chosen for them, else what the rule says for their language. */
export function enclosedFor(
  items: readonly Enclosure[],
  language: string,
  chosen: ChosenVersions = {},
): Enclosed {
  const ruled = byRule(items, language);
  const inPlace = (place: Place<Enclosure> | undefined, documentId: string) =>
    place?.versions.find(({ id }) => id === chosen[documentId]);
  const places = new Map(placesOf(items).map((place) => [place.documentId, place]));
  return {
    going: ruled.map((one) => inPlace(places.get(one.documentId), one.documentId) ?? one),
    ruled,
    lost: Object.keys(chosen).filter((documentId) => !inPlace(places.get(documentId), documentId)),
  };
}

/**
 * What went with a letter that was sent: the versions that were noted with it; of one from before they were, what the rule says
 * of its package.
 */
export const enclosedWith = (
  record: Known,
  { versions, language }: { versions?: readonly string[] | undefined; language: string },
  packageId: string | null,
): Enclosure[] =>
  versions ? found(record.documents, versions) : enclosedFor(enclosable(record, packageId), language).going;

/**
 * Whether an addressee can be taken to read a version: it is in their language or that of the letter, or in English, which stands in
 * for all. Of one whose language nobody has noted nothing is said.
 * @param wanted in which they are written to, where that is known
 */
export const isReadable = (version: string | null, letter: string, wanted: string | null): boolean =>
  version === null || ["en", baseOf(letter), baseOf(wanted)].includes(baseOf(version));

/** Titles of what goes with a letter, as its list of enclosures names them; another language than the letter's is said. */
export const titlesOf = (enclosures: readonly Enclosure[], language: string): string[] =>
  enclosures.map(({ document, version }) => {
    const locale = localeOf(language);
    const title = locale
      ? (pickText(document.title, locale)?.text ?? documentTitle(document, locale).text)
      : document.titleOriginal || documentTitle(document, "en").text;
    const other = version.language && baseOf(version.language) !== baseOf(language) ? version.language : null;
    return other ? `${title} (${languageIn(language, other)})` : title;
  });
