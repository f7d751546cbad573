import { describe, expect, it } from "vitest";
import { enclosable, enclosedFor, enclosedWith, isReadable, titlesOf } from "./enclosures";

/** A package of an appeal in three languages, and of an act whose language nobody has said. */
const version = (id: string, language: string | null) => ({
  ...{ id, language, datedOn: null, label: null, url: null, file: null },
});
const document = (id: string, title: object, ...versions: ReturnType<typeof version>[]) => ({
  ...{ id, kind: "appeal", title, titleOriginal: null, issuedBy: null, issuedOn: null },
  ...{ description: {}, remark: {}, sources: [], versions },
});
const record = {
  documents: [
    document(
      "appeal",
      { en: "Appeal", uk: "Звернення" },
      version("en", "en"),
      version("de", "de"),
      version("uk", "uk"),
    ),
    document("act", { en: "Act" }, version("act", null)),
  ],
  packages: [
    {
      id: "p",
      label: "P",
      remark: {},
      number: 1,
      previousId: null,
      frozen: false,
      documentVersionIds: ["en", "de", "uk", "act"],
    },
  ],
} as unknown as Parameters<typeof enclosable>[0];
const items = enclosable(record, "p");
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

describe("what goes to one addressee", () => {
  it.each<[string, Record<string, string>, string[], string[]]>([
    ["de", {}, ["de", "act"], []],
    ["fr", {}, ["en", "act"], []],
    ["de", { appeal: "uk" }, ["uk", "act"], []],
    ["de", { appeal: "en", act: "act" }, ["en", "act"], []],
    // Never another one in silence: what is not there is named.
    ["de", { appeal: "fr" }, ["de", "act"], ["appeal"]],
    ["de", { appeal: "act" }, ["de", "act"], ["appeal"]],
    ["de", { leaflet: "en" }, ["de", "act"], ["leaflet"]],
  ])("in %s, with %j chosen", (language, chosen, going, lost) => {
    const enclosed = enclosedFor(items, language, chosen);
    expect(ids(enclosed.going)).toEqual(going);
    expect(enclosed.lost).toEqual(lost);
  });

  it("is told of a sent letter by what was noted with it, else by the rule", () => {
    expect(ids(enclosedWith(record, { language: "de", versions: ["uk"] }, "p"))).toEqual(["uk"]);
    expect(ids(enclosedWith(record, { language: "de", versions: [] }, "p"))).toEqual([]);
    expect(ids(enclosedWith(record, { language: "de" }, "p"))).toEqual(["de", "act"]);
    expect(ids(enclosedWith(record, { language: "de" }, null))).toEqual([]);
  });
});

it.each<[string | null, string, string | null, boolean]>([
  ["de", "de", "de", true],
  ["de-AT", "de", null, true],
  ["pl", "en", "pl", true],
  // English stands in for all.
  ["en", "de", "de", true],
  [null, "de", "de", true],
  ["uk", "de", "de", false],
  ["uk", "en", null, false],
])(
  "a version in %s with a letter in %s to one who is written to in %s",
  (language, letter, wanted, expected) => {
    expect(isReadable(language, letter, wanted)).toBe(expected);
  },
);

it.each([
  ["de", {}, ["Appeal", "Act"]],
  ["de", { appeal: "uk" }, ["Appeal (Ukrainisch)", "Act"]],
  ["uk", { appeal: "de" }, ["Звернення (німецька)", "Act"]],
  ["crh", { appeal: "de" }, ["Appeal (alman tili)", "Act"]],
  ["fr", {}, ["Appeal (anglais)", "Act"]],
])("a list of enclosures in %s says another language than its own", (language, chosen, expected) => {
  expect(titlesOf(enclosedFor(items, language, chosen).going, language)).toEqual(expected);
});
