import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Content } from "@/lib/exchange/row-subjects";
import { merged, saysTheSame, taken } from "./merge";

describe("a row of the shipped campaign that says something new", () => {
  it.each<[string, { base: Content | null; ours: Content; shipped: Content }, Content, string[]]>([
    [
      "is followed where nobody changed it",
      { base: { reference: "Draft" }, ours: { reference: "Draft" }, shipped: { reference: "No. 792-VIII" } },
      { reference: "No. 792-VIII" },
      [],
    ],
    [
      "leaves what staff changed, and says that the two differ",
      { base: { reference: "Draft" }, ours: { reference: "792" }, shipped: { reference: "No. 792-VIII" } },
      { reference: "792" },
      ["reference"],
    ],
    [
      "leaves what staff changed where it says nothing new itself",
      { base: { place: "Kyiv" }, ours: { place: "Riga" }, shipped: { place: "Kyiv" } },
      { place: "Riga" },
      [],
    ],
    [
      "agrees with staff who wrote the same",
      { base: { reference: null }, ours: { reference: "No. 1" }, shipped: { reference: "No. 1" } },
      { reference: "No. 1" },
      [],
    ],
    [
      "keeps what staff added in a field that it never had",
      { base: {}, ours: { archiveUrl: "https://a.example" }, shipped: { archiveUrl: null, kind: "press" } },
      { archiveUrl: "https://a.example", kind: "press" },
      [],
    ],
    [
      "takes texts language by language",
      {
        base: { summary: { en: "Old", uk: "Старе" } },
        ours: { summary: { en: "Old", uk: "Наше", crh: "Bizim" } },
        shipped: { summary: { en: "New", uk: "Нове" } },
      },
      { summary: { en: "New", uk: "Наше", crh: "Bizim" } },
      ["summary.uk"],
    ],
    [
      "has the sources that either has added, and not those that either has taken out",
      {
        base: { sources: ["a", "b", "c"] },
        ours: { sources: ["a", "c", "mine"] },
        shipped: { sources: ["new", "a", "b"] },
      },
      { sources: ["new", "a", "mine"] },
      [],
    ],
    [
      "stands under a note of staff's, and not in its place",
      { base: {}, ours: { internalNote: "Asked the Rada." }, shipped: { internalNote: "To be found out." } },
      { internalNote: "Asked the Rada.\n\nTo be found out." },
      [],
    ],
    [
      "takes over nothing of a row that it never wrote",
      { base: null, ours: { title: "Ours", kind: null }, shipped: { title: "Theirs", kind: "press" } },
      { title: "Ours", kind: "press" },
      ["title"],
    ],
  ])("%s", (_, { base, ours, shipped }, content, conflicts) => {
    expect(merged(shipped, ours, base)).toEqual({ content, conflicts });
  });

  it("is taken over with what staff have added beside it", () => {
    const ours = { title: "Ours", place: "Riga", summary: { uk: "Наше", crh: "Bizim" }, sources: ["mine"] };
    const shipped = { title: "New", place: null, summary: { en: "New", uk: "Нове" }, sources: ["a"] };
    expect(taken(shipped, ours)).toEqual({
      title: "New",
      place: "Riga",
      summary: { en: "New", uk: "Нове", crh: "Bizim" },
      sources: ["a", "mine"],
    });
  });

  const value = fc.option(fc.constantFrom("a", "b", "c"));
  const row = fc.record({ one: value, two: value, text: fc.dictionary(fc.constantFrom("en", "uk"), value) });

  it("never loses a word of staff's, and is the shipped row where staff changed nothing", () => {
    fc.assert(
      fc.property(row, row, row, (shipped, ours, base) => {
        expect(saysTheSame(shipped, merged(shipped, base, base).content)).toBe(true);
        const { content } = merged(shipped, ours, base);
        for (const field of ["one", "two"] as const)
          if (ours[field] && ours[field] !== base[field]) expect(content[field]).toBe(ours[field]);
        expect(saysTheSame(ours, merged(base, ours, base).content)).toBe(true);
      }),
    );
  });
});
