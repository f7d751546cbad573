/**
 * A package lists versions of documents. Versions of one document are one place in it: an addressee gets the one in their
 * language. This is read from the list alone, so that a package from before there were places reads as it did.
 */

/** A version as a package lists it: which document it is of, and its language (BCP 47), where that is known. */
export type Placed = { id: string; documentId: string; language: string | null };

/** One place of a package: a document, and its versions in the order of the list. */
export type Place<Item extends Placed = Placed> = { documentId: string; versions: Item[] };

/** The places of a package, each where the first version of its document stands. */
export function placesOf<Item extends Placed>(items: readonly Item[]): Place<Item>[] {
  const places = new Map<string, Place<Item>>();
  for (const item of items) {
    const place = places.get(item.documentId);
    if (place) place.versions.push(item);
    else places.set(item.documentId, { documentId: item.documentId, versions: [item] });
  }
  return [...places.values()];
}

/** The list that a package keeps for its places: the versions of each place one after the other. */
export const itemsOf = (places: readonly Place[]): string[] =>
  places.flatMap(({ versions }) => versions.map(({ id }) => id));

/** The language of a tag without its region or script: `pt` of `pt-BR`. */
export const baseOf = (tag: string | null): string | null => tag?.toLowerCase().split("-")[0] || null;

/**
 * What goes to an addressee of a package: of each of its documents one version, in the order of the places.
 * It is the one in their language, with its region before without, else the one in English, else the first.
 * @param language in which the addressee is written to, as BCP 47
 */
export function versionsFor<Item extends Placed>(items: readonly Item[], language: string): Item[] {
  const tag = language.toLowerCase();
  return placesOf(items).flatMap(({ versions }) => {
    const one =
      versions.find((version) => version.language?.toLowerCase() === tag) ??
      versions.find((version) => version.language && baseOf(version.language) === baseOf(tag)) ??
      versions.find((version) => baseOf(version.language) === "en") ??
      versions[0];
    return one ? [one] : [];
  });
}

/**
 * A list with one of its items at another place, the others in their order.
 * @param to the place that the item has afterwards; what lies outside the list is its end
 */
export function movedTo<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from);
  const [item] = items.slice(from, from + 1);
  if (item === undefined || from < 0) return [...items];
  rest.splice(Math.min(Math.max(0, to), rest.length), 0, item);
  return rest;
}
