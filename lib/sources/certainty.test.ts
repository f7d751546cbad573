import { describe, expect, it } from "vitest";
import type { SourceKind } from "@/lib/db/generated/enums";
import { shippedNow } from "@/lib/shipped/campaign";
import { certaintyBy, saysTooMuch } from "./certainty";

const of = (kind: SourceKind | null, publisher: string | null = null, url: string | null = null) => ({
  kind,
  publisher,
  url,
});

describe("how certain an entry may be called", () => {
  it.each([
    ["no source", [], "proceeding", "assumed"],
    ["one newspaper", [of("press", "A")], "proceeding", "reported"],
    ["a parliament's own page", [of("official", "Saeima")], "proceeding", "confirmed"],
    ["two newspapers", [of("press", "A"), of("press", "B")], "proceeding", "confirmed"],
    ["two pages of one newspaper", [of("press", "A"), of("press", "a")], "proceeding", "reported"],
    [
      "two pages of one host that nobody named",
      [of(null, null, "https://www.a.example/1"), of(null, null, "https://a.example/2")],
      "engagement",
      "reported",
    ],
    ["the campaign's own page on an act", [of("campaign", "CTRC")], "proceeding", "reported"],
    ["the campaign's own page on its letter", [of("campaign", "CTRC")], "dispatch", "confirmed"],
  ])("%s", (_, sources, kind, certainty) => expect(certaintyBy(sources, kind)).toBe(certainty));
});

describe("the shipped campaign", () => {
  const file = shippedNow();
  const sources = new Map(file.sources.map((source) => [source.id, source]));

  it("says of every source whose word it is", () => {
    expect(file.sources.filter(({ kind }) => kind === null)).toEqual([]);
  });

  it("calls nothing more certain than its sources allow", () => {
    const wrong = file.entries.filter(({ entry }) =>
      saysTooMuch(
        entry.certainty,
        entry.sources.map(({ id }) => sources.get(id ?? "") ?? of(null)),
        entry.kind,
      ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("rests on no medium under the occupation", () => {
    const occupied =
      /(feodosia24|crimea-news|crimea\.ria|c-inform|kianews|kafanews|1tvcrimea|krymedia|rk\.gov)/;
    expect(file.sources.filter(({ url }) => occupied.test(url ?? ""))).toEqual([]);
  });

  it("has every title in Ukrainian, and a reason for every country that is listed", () => {
    for (const { id, entry } of file.entries)
      if ((entry.kind === "proceeding" || entry.kind === "engagement") && entry.titleEnglish)
        expect(entry.titleUkrainian, id).toBeTruthy();
    for (const listing of file.listings)
      expect(listing.reasoning.en && listing.reasoning.uk, listing.id).toBeTruthy();
  });

  it("says of every engagement whether it was on recognition", () => {
    for (const { id, entry } of file.entries)
      if (entry.kind === "engagement") expect(entry.topic, id).not.toBeNull();
  });
});
