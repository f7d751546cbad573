import { baseOf, type Placed, placesOf } from "./places";

/** A language in which somebody is written to, and for which countries that is needed. */
export type NeededLanguage = {
  /** As BCP 47, without its region. */
  language: string;
  countries: {
    code: string;
    /** Whether staff have noted that somebody there is written to so; else it is an official language of the country. */
    noted: boolean;
  }[];
};

/**
 * The languages in which a package is needed: those in which the addressees of these countries are written to, and of a
 * country of which nobody has noted one its official languages. English is always among them, as it stands in for all others.
 * What most countries need comes first.
 */
export function neededLanguages(
  countries: readonly string[],
  noted: ReadonlyMap<string, ReadonlySet<string>>,
  official: (country: string) => readonly string[],
): NeededLanguage[] {
  const needed = new Map<string, NeededLanguage>([["en", { language: "en", countries: [] }]]);
  for (const code of countries) {
    const said = [...(noted.get(code) ?? [])];
    const isNoted = said.length > 0;
    for (const language of new Set((isNoted ? said : official(code)).flatMap((tag) => baseOf(tag) ?? []))) {
      const one = needed.get(language) ?? { language, countries: [] };
      one.countries.push({ code, noted: isNoted });
      needed.set(language, one);
    }
  }
  return [...needed.values()].sort(
    (a, b) =>
      Number(b.language === "en") - Number(a.language === "en") ||
      b.countries.length - a.countries.length ||
      (a.language < b.language ? -1 : 1),
  );
}

/** Whether a document of a package can be sent in a language. */
export type Coverage<Item extends Placed> = {
  documentId: string;
  language: string;
  /** In the package; there, but in no place of it; or nowhere. */
  state: "held" | "known" | "missing";
  /** The first version in that language. */
  version: Item | null;
};

/**
 * For each document of a package and each language whether a version is there.
 * @param items what the package lists, in order
 * @param known every version that could be put in
 */
export function coverageOf<Item extends Placed>(
  items: readonly Item[],
  known: readonly Item[],
  languages: readonly string[],
): Coverage<Item>[] {
  return placesOf(items).flatMap(({ documentId, versions }) =>
    languages.map((language): Coverage<Item> => {
      const inIt = (version: Item) => baseOf(version.language) === baseOf(language);
      const held = versions.find(inIt);
      if (held) return { documentId, language, state: "held", version: held };
      const other = known.find((version) => version.documentId === documentId && inIt(version));
      return { documentId, language, state: other ? "known" : "missing", version: other ?? null };
    }),
  );
}

/** Documents that are not in a package in some languages. */
export type Lacking = { documents: string[]; languages: NeededLanguage[] };

/** What a package lacks: languages that lack the same documents are told together, those that lack most first. */
export function lackingIn({
  needed,
  coverage,
}: {
  needed: readonly NeededLanguage[];
  coverage: readonly Coverage<Placed>[];
}): Lacking[] {
  const groups = new Map<string, Lacking>();
  for (const one of needed) {
    const documents = coverage
      .filter(({ language, state }) => language === one.language && state !== "held")
      .map(({ documentId }) => documentId);
    if (documents.length === 0) continue;
    const group = groups.get(documents.join(" ")) ?? { documents, languages: [] };
    group.languages.push(one);
    groups.set(documents.join(" "), group);
  }
  return [...groups.values()].sort((a, b) => b.documents.length - a.documents.length);
}

/** The list of a package with a version put into the place of its document, after the versions that stand there. */
export function withVersion(items: readonly Placed[], version: Placed): string[] {
  const places = placesOf(items);
  const at = places.find(({ documentId }) => documentId === version.documentId);
  if (!at) return [...items.map(({ id }) => id), version.id];
  return places.flatMap((place) => [
    ...place.versions.map(({ id }) => id),
    ...(place === at && !at.versions.some(({ id }) => id === version.id) ? [version.id] : []),
  ]);
}
