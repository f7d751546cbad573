import { describe, expect, it } from "vitest";
import type { MergeField } from "@/lib/letter-texts/merge-fields";
import type { BodyView } from "@/lib/log/views";
import { standing } from "@/lib/standing/standing";
import { bodies, proceeding } from "@/lib/testing/builders";
import { recordOf, shown } from "@/lib/testing/public-record";
import { countryValues, recordValues } from "./recorded";

const today = "2026-06-01";

const act = (
  on: string,
  country: string,
  also: Parameters<typeof proceeding>[2] = {},
  words: Record<string, unknown> = {},
) => shown(proceeding(on, "adopted", { countries: [country], ...also }), today, words);

/** Latvia and the Dutch lower chamber have recognised, Luxembourg condemns, in Germany a motion waits, and Ireland said no. */
const entries = [
  act("2019-05-09", "LV"),
  act(
    "2025-06-19",
    "NL",
    { body: bodies.lower },
    { titleOriginal: "Motie over de deportatie", title: { en: "Motion on the deportation" } },
  ),
  act("2025-01", "LU", { wording: "condemns" }, { title: { en: "Resolution on Crimea" } }),
  shown(proceeding("2026-02-03", "tabled", { countries: ["DE"] }), today, {
    title: { en: "Motion", uk: "Подання" },
  }),
  shown(proceeding("2026-03-05", "scheduled", { countries: ["DE"], scheduledFor: "2026-07-02" }), today),
  shown(proceeding("2026-04-01", "rejected", { countries: ["IE"] }), today, { title: { en: "Bill" } }),
];
const address = (locale: string, path: string) => `https://record.test/${locale}${path}`;
const recordWith = (known: typeof entries) => {
  const record = recordOf(known);
  const lower = record.bodies.get("lower") as BodyView;
  const named: BodyView = {
    ...lower,
    name: { en: "House of Representatives", uk: "Друга палата" },
    nameNative: "Tweede Kamer",
    formerNames: [{ name: { en: "Second Chamber" }, nameNative: null, until: "2025-12-31" }],
  };
  return { ...record, bodies: new Map(record.bodies).set("lower", named) };
};
const read = (language: string, asOf: string, country: string, known = entries) => {
  const record = recordWith(known);
  const standings = standing(record.entries, asOf, today);
  return {
    ...recordValues(record, standings, asOf, today, language, address),
    ...countryValues(record, standings, country, asOf, language, address),
  };
};

describe("what a letter says of the record", () => {
  it.each<[string, MergeField, string | undefined]>([
    ["en", "recognisedWorld", "2"],
    ["en", "recognisedTargets", "2"],
    ["en", "askedCountries", "5"],
    ["en", "recognisedAllChambers", "1"],
    ["en", "recognisedOneChamber", "1"],
    ["en", "headline", "Two countries have recognised the deportation of the Crimean Tatars as genocide"],
    [
      "en",
      "headlineRule",
      "2 of the 5 countries that the campaign asks; in one of the 2, one of two chambers",
    ],
    ["uk", "headline", "Дві країни визнали депортацію кримських татар геноцидом"],
    // Sentences are there in the languages of the record alone: a letter in German has its own.
    ["de", "headline", undefined],
    ["de", "headlineRule", undefined],
    ["en", "recognisedCountries", "Latvia and Netherlands"],
    ["de", "recognisedCountries", "Lettland und Niederlande"],
    ["crh", "recognisedCountries", "Latviya ve Niderlandlar"],
    ["de", "recognisedDates", "Lettland (9. Mai 2019) und Niederlande (19. Juni 2025)"],
    ["uk", "recognisedDates", "Латвія (9 травня 2019 року) і Нідерланди (19 червня 2025 року)"],
    ["en", "latestCountry", "Netherlands"],
    ["en", "latestDate", "19 June 2025"],
    // As it was called then.
    ["en", "latestBody", "Second Chamber"],
    ["de", "latestBody", undefined],
    ["en", "latestAct", "Motion on the deportation"],
    ["uk", "latestAct", "Motie over de deportatie"],
    ["de", "latestAct", "Motie over de deportatie"],
    ["de", "figuresPage", "https://record.test/en/as-of/2026-06-01"],
    ["uk", "figuresPage", "https://record.test/uk/as-of/2026-06-01"],
  ])("in %s: %s", (language, field, expected) => {
    expect(read(language, today, "DE")[field]).toBe(expected);
  });

  it("says nothing of a recognition where there is none", () => {
    const values = read("en", "2019-05-08", "DE");
    expect(values.recognisedWorld).toBe("0");
    for (const field of ["recognisedCountries", "recognisedDates", "latestCountry", "latestAct"] as const)
      expect(values[field], field).toBe(undefined);
  });

  it("says what held on the day of sending", () => {
    expect(read("en", "2025-06-18", "NL").latestCountry).toBe("Latvia");
  });
});

describe("what a letter says of what they have done", () => {
  it.each<[string, string, MergeField, string | undefined]>([
    ["NL", "en", "theirAct", "Motion on the deportation"],
    ["NL", "en", "theirActBody", "Second Chamber"],
    ["NL", "de", "theirActDate", "19. Juni 2025"],
    ["LU", "en", "theirAct", "Resolution on Crimea"],
    ["LU", "en", "theirActDate", "January 2025"],
    // A motion that waits is no act to thank for, and a refusal is none either.
    ["DE", "en", "theirAct", undefined],
    ["IE", "en", "theirAct", undefined],
    [
      "DE",
      "en",
      "theirSteps",
      "Motion – Tabled, only, 3 February 2026; Resolution – scheduled for 2 July 2026, only, 5 March 2026",
    ],
    ["IE", "en", "theirSteps", "Bill – Rejected, only, 1 April 2026"],
    ["DE", "de", "theirSteps", undefined],
    ["FR", "en", "theirSteps", undefined],
    ["FR", "en", "theirPage", "https://record.test/en/countries/FR"],
  ])("%s, in %s: %s", (country, language, field, expected) => {
    expect(read(language, today, country)[field]).toBe(expected);
  });

  it("knows nothing of what came later", () => {
    expect(read("en", "2026-03-04", "DE").theirSteps).toBe("Motion – Tabled, only, 3 February 2026");
  });
});
