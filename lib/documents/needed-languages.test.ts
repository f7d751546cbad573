import { describe, expect, it } from "vitest";
import { coverageOf, lackingIn, neededLanguages, withVersion } from "./needed-languages";
import type { Placed } from "./places";

const placed = (id: string): Placed => {
  const [documentId = "", language = null] = id.split(":");
  return { id, documentId, language };
};
const list = (text: string): Placed[] => text.split(" ").filter(Boolean).map(placed);
const official = (code: string) => ({ BE: ["nl", "fr"], DE: ["de"], AT: ["de"], FR: ["fr"] })[code] ?? [];

describe("the languages in which a package is needed", () => {
  const said = (countries: string[], noted: Record<string, string[]>) =>
    neededLanguages(
      countries,
      new Map(Object.entries(noted).map(([code, tags]) => [code, new Set(tags)])),
      official,
    ).map(({ language, countries: of }) =>
      `${language}: ${of.map(({ code, noted: isNoted }) => `${code}${isNoted ? "!" : ""}`).join(" ")}`.trim(),
    );
  it.each<[string, string[], Record<string, string[]>, string[]]>([
    ["are those of the country where nobody has noted one", ["DE"], {}, ["en:", "de: DE"]],
    ["are those that are noted, and then no others", ["BE"], { BE: ["fr"] }, ["en:", "fr: BE!"]],
    ["are each once, without its region", ["AT"], { AT: ["de-AT", "de"] }, ["en:", "de: AT!"]],
    ["are all of a country of several", ["BE", "FR"], {}, ["en:", "fr: BE FR", "nl: BE"]],
    ["begin with English, then what most need", ["DE", "AT", "FR"], {}, ["en:", "de: DE AT", "fr: FR"]],
    ["name who is written to in English", ["DE"], { DE: ["en"] }, ["en: DE!"]],
    ["leave out countries that are not asked", [], { DE: ["de"] }, ["en:"]],
  ])("%s", (_, countries, noted, languages) => {
    expect(said(countries, noted)).toEqual(languages);
  });
});

describe("a document of a package", () => {
  const states = (items: string, known: string, languages: string[]) =>
    coverageOf(list(items), list(known), languages).map(
      ({ documentId, language, state, version }) =>
        `${documentId} ${language} ${state} ${version?.id ?? "–"}`,
    );
  it("is held, known or missing in each language", () => {
    expect(states("a:en b:de", "a:en a:de b:de", ["en", "de"])).toEqual([
      "a en held a:en",
      "a de known a:de",
      "b en missing –",
      "b de held b:de",
    ]);
  });
  it("is held in a language by a version of another region", () => {
    expect(states("a:pt-BR", "a:pt-BR", ["pt"])).toEqual(["a pt held a:pt-BR"]);
  });
  it("is not held by a version of another document, nor by one without a language", () => {
    expect(states("a", "a b:de", ["de"])).toEqual(["a de missing –"]);
  });
});

it.each([
  ["after the other versions of its document", "a:en b:en", "a:de", "a:en a:de b:en"],
  ["at the end, where its document is new", "a:en", "b:en", "a:en b:en"],
  ["not twice", "a:en b:en", "a:en", "a:en b:en"],
])("a version is put into a package %s", (_, items, version, after) => {
  expect(withVersion(list(items), placed(version)).join(" ")).toBe(after);
});

describe("what a package lacks", () => {
  const said = (items: string, languages: string[]) => {
    const known = list("a:de a:en a:fr b:en");
    const needed = languages.map((language) => ({ language, countries: [] }));
    return lackingIn({ needed, coverage: coverageOf(list(items), known, languages) }).map(
      ({ documents, languages: of }) =>
        `${documents.join("+")}: ${of.map(({ language }) => language).join(" ")}`,
    );
  };
  it.each<[string, string, string[], string[]]>([
    ["is nothing where all is there", "a:en a:de", ["en", "de"], []],
    ["is told once for languages that lack the same", "a:en b:en", ["en", "de", "fr"], ["a+b: de fr"]],
    ["begins with what lacks most", "a:en a:de b:en", ["en", "de", "fr"], ["a+b: fr", "b: de"]],
    ["is also what is known and not in it: it does not go", "a:en", ["fr"], ["a: fr"]],
  ])("%s", (_, items, languages, expected) => {
    expect(said(items, languages)).toEqual(expected);
  });
});
