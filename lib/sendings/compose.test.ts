import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identityIn } from "@/lib/identity/identity";
import { plainText } from "@/lib/letter-texts/body";
import type { TextInLanguage } from "@/lib/letter-texts/fields";
import { composed, type Ingredients, nextReference, references, textFor } from "./compose";

const text = (language: string, ...fields: string[]): TextInLanguage => ({
  language,
  subject: `Subject in ${language}`,
  body: [
    {
      is: "paragraph",
      runs: fields.map(
        (field) =>
          ({ field }) as TextInLanguage["body"][number] extends { runs: infer R }
            ? R extends (infer One)[]
              ? One
              : never
            : never,
      ),
    },
  ],
});
const ingredients = (also: Partial<Ingredients> = {}): Ingredients => ({
  text: text("en", "salutation"),
  to: {
    country: "PL",
    body: { name: { en: "Sejm", uk: "Сейм" }, nameNative: "Sejm Rzeczypospolitej Polskiej" },
    presidingOfficer: "Marshal of the Sejm",
    contact: null,
    salutations: [{ language: "en", text: "Dear Marshal," }],
    asks: [
      { language: "en", text: "to put the draft resolution to the vote" },
      { language: "pl", text: "o poddanie projektu uchwały pod głosowanie" },
    ],
    addresses: [
      { channel: "post", address: "ul. Wiejska 4/6/8\n00-902 Warszawa", remark: null, preferred: false },
      { channel: "email", address: "office@sejm.example", remark: null, preferred: false },
    ],
  },
  before: { letter: { date: "2025-03-26", ourReference: "01/7" }, theirReference: null },
  recorded: { recognisedWorld: "8" },
  sent: { on: "2026-06-01", ourReference: "01/12" },
  identity: identityIn({ place: { en: "Kyiv", uk: "Київ" }, signatory: { en: "Head of the board" } }),
  enclosed: [],
  ...also,
});
const said = (language: string, field: string, also: Partial<Ingredients> = {}) => {
  const { content, missing } = composed(ingredients({ text: text(language, field), ...also }));
  return missing.length > 0 ? `missing: ${missing}` : plainText(content.blocks);
};

describe("what a field of a letter says", () => {
  it.each([
    ["en", "body", "Sejm"],
    ["pl", "body", "Sejm Rzeczypospolitej Polskiej"],
    ["en", "country", "Poland"],
    ["de", "country", "Polen"],
    ["crh", "country", "Polşa"],
    ["de", "date", "1. Juni 2026"],
    ["pl", "date", "1 czerwca 2026"],
    ["uk", "date", "1 червня 2026 року"],
    ["en", "earlierLetterDate", "26 March 2025"],
    ["en", "salutation", "Dear Marshal,"],
    ["en-GB", "salutation", "Dear Marshal,"],
    ["pl", "salutation", "missing: salutation"],
    ["en", "theirReference", "missing: theirReference"],
    ["en", "recognisedWorld", "8"],
    ["en", "recognisedTargets", "missing: recognisedTargets"],
    ["en", "nextAsk", "to put the draft resolution to the vote"],
    ["en-GB", "nextAsk", "to put the draft resolution to the vote"],
    ["pl", "nextAsk", "o poddanie projektu uchwały pod głosowanie"],
    ["uk", "nextAsk", "missing: nextAsk"],
    ["pl", "signatory", "Head of the board"],
  ])("in %s: %s", (language, field, expected) => {
    expect(said(language, field)).toBe(expected);
  });

  it("of a first letter has no earlier one, and says so", () => {
    const before = { letter: null, theirReference: null };
    expect(said("en", "earlierLetterDate", { before })).toBe("missing: earlierLetterDate");
  });
});

describe("a letter", () => {
  it("stands on the page with who writes, whom, where and when", () => {
    const { content } = composed(ingredients());
    expect(content.placeAndDate).toBe("Kyiv, 1 June 2026");
    expect(content.addressee).toEqual({
      label: "PL Sejm",
      nameLines: ["Marshal of the Sejm", "Sejm"],
      addressLines: ["ul. Wiejska 4/6/8", "00-902 Warszawa"],
      email: "office@sejm.example",
    });
    expect(content.letterhead.name).toBe("Crimean Tatar Resource Center");
  });

  it("is addressed to the person where one is known", () => {
    const { to } = ingredients();
    const contact = { name: null, office: "Secretary of the committee" };
    const { content } = composed(ingredients({ to: { ...to, contact } }));
    expect(content.addressee.nameLines).toEqual(["Secretary of the committee", "Sejm"]);
  });
});

describe("the language of a letter", () => {
  const texts = [text("en"), text("de"), text("pt-BR")];
  it.each([
    ["de", "de"],
    ["de-AT", "de"],
    ["pt", "pt-BR"],
    ["pl", "en"],
    [null, "en"],
  ])("wanted %s, written in %s", (wanted, expected) => {
    expect(textFor(texts, wanted)?.language).toBe(expected);
  });
  it("is the first there is where there is no English one", () => {
    expect(textFor([text("uk"), text("de")], "pl")?.language).toBe("uk");
    expect(textFor([], "pl")).toBe(null);
  });
});

describe("our references", () => {
  it.each([
    ["01-12/145", "01-12/146"],
    ["009", "010"],
    ["99", "100"],
    ["12/A", "13/A"],
    ["none", null],
  ])("%s is followed by %s", (one, next) => expect(nextReference(one)).toBe(next));

  it("are all different, as many as are asked for", () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), fc.integer({ min: 1, max: 60 }), (start, count) => {
        const all = references(`K/${start}`, count);
        expect(new Set(all).size).toBe(count);
      }),
    );
    expect(references("none", 3)).toEqual(["none", null, null]);
    expect(references(null, 2)).toEqual([null, null]);
  });
});
