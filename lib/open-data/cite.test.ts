import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Citable, citableDataset, cite, texText } from "./cite";

const page = (also: Partial<Citable> = {}): Citable => ({
  kind: "page",
  title: "Poland",
  language: "en",
  address: "https://record.test/en/countries/PL",
  asOf: "2026-11-23",
  accessed: "2026-11-24",
  ...also,
});

describe("a citation", () => {
  it("names who, what, of which day, where and when it was read, and the licence", () => {
    expect(cite(page()).text).toBe(
      "Crimean Tatar Resource Center. Poland. Sürgünlik Recognition Record, as of 2026-11-23. https://record.test/en/countries/PL (accessed 2026-11-24). CC BY 4.0.",
    );
  });

  it("of the data set names the record once", () => {
    const { text, csl } = cite(citableDataset("https://record.test", "2026-11-23", "2026-11-24"));
    expect(text).toBe(
      "Crimean Tatar Resource Center. Sürgünlik Recognition Record, as of 2026-11-23. https://record.test/api/v1/dataset.zip (accessed 2026-11-24). CC BY 4.0.",
    );
    expect(csl).toMatchObject({ type: "dataset", issued: { "date-parts": [[2026, 11, 24]] } });
    expect(csl["container-title"]).toBeUndefined();
  });

  it("of a country is in the language of its page", () => {
    const { text, csl } = cite(
      {
        kind: "page",
        title: "Польща",
        language: "uk",
        address: "https://record.test/uk/countries/PL",
        asOf: "2026-11-23",
        accessed: "2026-11-23",
      },
      { asOf: (day) => `станом на ${day}`, accessed: (day) => `дата звернення: ${day}` },
    );
    expect(text).toContain("Польща. Sürgünlik Recognition Record, станом на 2026-11-23.");
    expect(text).toContain("(дата звернення: 2026-11-23)");
    expect(csl).toMatchObject({ language: "uk", URL: "https://record.test/uk/countries/PL" });
  });
});

describe("BibTeX", () => {
  it.each([
    ["100 % & more_#1", "100 \\% \\& more\\_\\#1"],
    ["{unbalanced", "\\{unbalanced"],
    ["a\\input{x}", "a\\textbackslash{}input\\{x\\}"],
    ["x^2 ~ $y$", "x\\textasciicircum{}2 \\textasciitilde{} \\$y\\$"],
    ["Постанова «Про визнання» – Qırım", "Постанова «Про визнання» – Qırım"],
  ])("%j is printed as it stands", (title, written) => expect(texText(title)).toBe(written));

  it("has one entry and balanced braces, whatever the title and the address hold", () => {
    const wild = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(wild, wild, (title, tail) => {
        const { bibtex, text, csl } = cite(page({ title, address: `https://record.test/${tail}` }));
        // Escaped braces print a brace; all others open and close.
        const braces = bibtex.replace(/\\[{}]/g, "").match(/[{}]/g) ?? [];
        let depth = 0;
        for (const brace of braces) {
          depth += brace === "{" ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(bibtex.match(/^@/gm)).toHaveLength(1);
        for (const line of bibtex.trimEnd().split("\n").slice(1, -1))
          expect(line).toMatch(/^ {2}[a-z]+ = \{.*\},$/u);
        expect(csl.title).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(JSON.parse(JSON.stringify(csl)).title).toBe(csl.title);
        expect(text).toContain("CC BY 4.0.");
      }),
    );
  });

  it("gives each page and day a key of its own, in plain letters", () => {
    const keys = [
      page(),
      page({ asOf: "2026-11-22" }),
      page({ address: "https://record.test/uk/countries/PL" }),
    ].map((item) => cite(item).csl.id);
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9-]+$/);
  });
});
