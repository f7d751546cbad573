import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicRecord } from "@/lib/log/views";
import { engagement, note, proceeding } from "@/lib/testing/builders";
import { recordOf, shown } from "@/lib/testing/public-record";
import { atomOf } from "./atom";
import { feedOf } from "./feed";

const vote = proceeding("2024-07-12", "adopted", { id: "pl-vote" });
const meeting = engagement("2024-05-01", { id: "meeting", countries: ["CZ", "PL"] });
const record = recordOf([
  shown(vote, "2024-07-15", {
    title: { en: "Resolution on <genocide> & memory" },
    sources: [{ id: "s", url: "https://sejm.test/?a=1&b=2", title: "Vote “414”", publisher: "Sejm" }],
  }),
  shown(meeting, "2024-08-01"),
  shown(engagement("2023-01-01", { id: "old", countries: [] }), "2024-08-01", {
    correctedOn: "2024-09-03",
    correctionReason: { en: "The place was wrong" },
    summary: { uk: "Промова" },
  }),
]);
/** The characters that XML 1.0 can hold. */
const isXml = (code: number) =>
  [9, 10, 13].includes(code) ||
  (code >= 32 && code < 0xd800) ||
  (code > 0xdfff && code < 0xfffe) ||
  code > 0xffff;
const asked = { locale: "en" as Locale, appUrl: "https://record.test", today: "2024-10-01" };
const feed = (also: object = {}, of: PublicRecord = record) => feedOf(of, { ...asked, ...also });

// biome-ignore lint/suspicious/noExplicitAny: a parsed document has no type
const parse = (xml: string): any => {
  expect(XMLValidator.validate(xml)).toBe(true);
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseTagValue: false,
    processEntities: true,
    trimValues: false,
    isArray: (name) => ["entry", "link", "category"].includes(name),
  }).parse(xml);
};

describe("the feed", () => {
  it("has what the public learned last first, not what happened last", () => {
    expect(feed().entries.map((entry) => entry.title)).toEqual([
      "International: Meeting, 1 January 2023",
      "Czechia, Poland: Meeting, 1 May 2024",
      "Poland recognised the deportation of the Crimean Tatar people as genocide (only, 12 July 2024)",
    ]);
  });

  it("shows a correction as an update of the same entry, with its day and reason", () => {
    const [corrected] = feed().entries;
    expect(corrected).toMatchObject({
      published: "2024-08-01",
      updated: "2024-09-03",
      correction: "Corrected on 3 September 2024: The place was wrong",
    });
    const before = feed({}, recordOf([shown(engagement("2023-01-01", { id: "old" }), "2024-08-01")]));
    expect(before.entries[0]?.id).toBe(corrected?.id);
  });

  it("does not pass off what the record held from the start as news of the day it was filled", () => {
    const filled = "2026-11-23";
    const made = feed(
      { today: "2026-12-24" },
      recordOf([
        shown(engagement("2019", { id: "year" }), filled),
        shown(vote, filled),
        shown(engagement("2026", { id: "this-year" }), filled),
        shown(engagement("2021-05-18", { id: "corrected" }), filled, {
          correctedOn: "2026-12-01",
          correctionReason: { en: "The place was wrong" },
        }),
        // Found later: news of the day on which the record first showed it, however old.
        shown(engagement("2018-03-01", { id: "found" }), "2026-12-10"),
      ]),
    );
    expect(made.entries.map(({ published, updated }) => [published, updated])).toEqual([
      ["2026-12-10", "2026-12-10"],
      ["2021-05-18", "2026-12-01"],
      ["2026-11-23", "2026-11-23"],
      ["2024-07-12", "2024-07-12"],
      ["2019-12-31", "2019-12-31"],
    ]);
    expect(made.updated).toBe("2026-12-10");
  });

  it("of one country has its entries only, which lead to its page", () => {
    const { entries, page, self } = feed({ country: "CZ", locale: "uk" });
    expect(entries.map((entry) => entry.address)).toEqual([
      "https://record.test/uk/countries/CZ#entry-meeting",
    ]);
    expect(page).toBe("https://record.test/uk/countries/CZ");
    expect(self).toBe("https://record.test/feed.atom?lang=uk&country=CZ");
  });

  it("never holds a note, and is bounded", () => {
    expect(feed({}, recordOf([shown(note("2024-01-01"), "2024-01-01")])).entries).toEqual([]);
    const many = Array.from({ length: 300 }, () => shown(engagement("2024-01-01"), "2024-01-01"));
    expect(feed({}, recordOf(many)).entries).toHaveLength(200);
  });

  it("is newest first and has unique ids, whatever was published and corrected when", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2024-02-${String(number).padStart(2, "0")}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.option(day)), { maxLength: 12 }), (days) => {
        const entries = days.map(([published, correctedOn]) =>
          shown(engagement("2024-01-01"), published, { correctedOn }),
        );
        const made = feed({}, recordOf(entries));
        const updates = made.entries.map((entry) => entry.updated);
        expect(updates).toEqual([...updates].sort().reverse());
        expect(new Set(made.entries.map((entry) => entry.id)).size).toBe(days.length);
        expect(made.updated).toBe(updates[0] ?? asked.today);
      }),
    );
  });
});

describe("the feed as Atom", () => {
  it.each(["en", "uk", "crh"] as const)("has all that RFC 4287 asks for in %s", (locale) => {
    const { feed: atom } = parse(atomOf(feed({ locale })));
    expect(atom["@xmlns"]).toBe("http://www.w3.org/2005/Atom");
    expect(atom["@xml:lang"]).toBe(locale);
    for (const required of ["id", "title", "updated"])
      expect(atom[required], required).toEqual(expect.any(String));
    expect(atom.author.name).toBeTruthy();
    expect(atom.rights).toContain("CC BY 4.0");
    const links = atom.link.map((link: Record<string, string>) =>
      [link["@rel"], link["@type"], link["@hreflang"]].join(),
    );
    // At most one alternate of each type and language.
    expect(new Set(links).size).toBe(links.length);
    expect(atom.link[0]["@href"]).toBe(`https://record.test/feed.atom?lang=${locale}`);
    expect(atom.link.filter((link: Record<string, string>) => link["@rel"] === "alternate")).toHaveLength(5);
    for (const entry of atom.entry) {
      for (const required of ["id", "title", "updated", "published"])
        expect(entry[required], required).toEqual(expect.any(String));
      expect(entry.id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      for (const moment of [entry.updated, entry.published]) {
        expect(moment).toMatch(/^\d{4}-\d{2}-\d{2}T2[12]:00:0[01]Z$/);
        expect(Number.isNaN(Date.parse(moment))).toBe(false);
      }
      expect(entry.link[0]["@rel"]).toBe("alternate");
      expect(entry.content["@type"]).toBe("html");
    }
  });

  it("marks a text in another language, and keeps markup out of texts", () => {
    const { feed: atom } = parse(atomOf(feed()));
    expect(atom.entry[0].summary).toMatchObject({ "@xml:lang": "uk", "#text": "Промова" });
    const html = atom.entry[2].content["#text"];
    expect(html).toContain("<cite>Resolution on &lt;genocide&gt; &amp; memory</cite>");
    expect(html).toContain('<a href="https://sejm.test/?a=1&amp;b=2">Vote “414”</a> · Sejm');
  });

  it("is well-formed and says the same, whatever characters a text holds", () => {
    const character = fc.oneof(
      fc.constantFrom(
        "<",
        ">",
        "&",
        '"',
        "'",
        "]]>",
        "\u0000",
        "\u0008",
        "\uFFFE",
        "\uD800",
        "ї",
        "ñ",
        "😀",
        "\n",
      ),
      fc.string({ minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(
        fc.array(character).map((parts) => `a${parts.join("")}z`),
        (text) => {
          const one = recordOf([shown(vote, "2024-01-01", { summary: { en: text } })]);
          const { feed: atom } = parse(atomOf(feed({}, one)));
          const kept = [...text].filter((one) => isXml(one.codePointAt(0) ?? 0)).join("");
          expect(atom.entry[0].summary["#text"].replace(/\r\n?/g, "\n")).toBe(kept.replace(/\r\n?/g, "\n"));
        },
      ),
    );
  });
});
