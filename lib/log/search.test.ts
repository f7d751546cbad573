import { describe, expect, it } from "vitest";
import { atOnce } from "@/lib/base/politely";
import { filterWork, type TimelineFilter } from "./search";
import type { BodyView, PublicEntry, PublicRecord } from "./views";

const common = {
  certainty: "confirmed",
  publishedOn: null,
  corrections: [],
  correctedOn: null,
  correctionReason: null,
  body: null,
  sources: [],
} as const;
const sejm = {
  ...common,
  id: "sejm",
  kind: "proceeding",
  countries: ["PL"],
  body: { id: "pl-sejm", kind: "chamber", chamberRole: "lower", parentId: "pl" },
  occurredOn: "2024-07-12",
  countsFrom: "2024-07-12",
  summary: {
    en: "The Sejm recognised the Sürgünlik.",
    uk: "Сейм визнав Сюргюнлік злочином.",
    crh: "Seym tanıdı.",
  },
  step: "adopted",
  form: "resolution",
  wording: "recognises_genocide",
  continuesId: null,
  titleOriginal: "Uchwała w sprawie ludobójstwa",
  title: {},
  reference: "Druk nr 548-A",
  vote: { kind: "counted", for: 414, against: 16, abstained: 0, notVoting: null, remark: {} },
  clauseOriginal: null,
  clauseLanguage: null,
  clause: {},
} as unknown as PublicEntry;
const meeting = {
  ...common,
  id: "meeting",
  kind: "engagement",
  countries: ["EE", "LV"],
  occurredOn: "2023",
  countsFrom: "2023-12-31",
  summary: { en: "A meeting with Ukraine’s friends." },
  engagementForm: "meeting",
  title: {},
  participants: ["Friendship group"],
  place: "Tallinn",
  topic: null,
  stance: null,
} as unknown as PublicEntry;
const record = {
  entries: [meeting, sejm],
  bodies: new Map([
    [
      "pl-sejm",
      {
        id: "pl-sejm",
        name: { uk: "Сейм Республіки Польща" },
        nameNative: "Sejm",
        formerNames: [{ name: { en: "State National Council" }, nameNative: "KRN" }],
        parentId: "pl",
      },
    ],
    [
      "pl",
      { id: "pl", name: { en: "National Assembly" }, nameNative: null, formerNames: [], parentId: null },
    ],
  ]),
} as unknown as PublicRecord;
const found = (filter: TimelineFilter) => atOnce(filterWork(record, filter)).map((entry) => entry.id);

describe("search finds an entry", () => {
  it.each([
    [
      "its own word, with and without marks",
      ["Sürgünlik", "surgunlik", "SÜRGÜNLİK", "Сюргюнлік", "сюргюнлик"],
    ],
    ["the original title", ["uchwala ludobojstwa", "Uchwała"]],
    ["the country in each language", ["Poland", "Польща", "польща", "Polşa", "polsa"]],
    ["the body in a language", ["Республіки", "республики", "sejm"]],
    ["a date as it is written", ["12 July 2024", "12 липня", "2024-07-12"]],
    ["how it sounds in the other script", ["людобойства", "uchvala"]],
    ["Crimean Tatar text", ["tanıdı", "tanidi"]],
    ["words in any order", ["сюргюнлік sejm"]],
    ["its votes", ["sejm 414", "414", "414:16", "414–16", "414-16-0"]],
    ["its reference", ["548", "548-A", "druk 548"]],
    ["a former name of its body", ["State National Council", "krn"]],
    ["what its body is a part of", ["National Assembly"]],
    ["a word with its punctuation", ["Sejm,", "(Sejm)", "«Сейм»:"]],
  ])("by %s", (_what, texts) => {
    for (const q of texts) expect(found({ q }), q).toEqual(["sejm"]);
  });

  it("in either script", () => {
    for (const q of ["Таллінн", "таллинн", "Tallinn"]) expect(found({ q }), q).toEqual(["meeting"]);
  });

  it("whatever apostrophe is typed", () => {
    for (const q of ["Ukraine's", "ukraine’s", "ukraines"]) expect(found({ q }), q).toEqual(["meeting"]);
  });

  it("and not when one word is missing", () => {
    expect(found({ q: "sejm tallinn" })).toEqual([]);
  });

  it("and not by a part of a number", () => {
    for (const q of ["41", "14", "202"]) expect(found({ q }), q).toEqual([]);
  });

  it("under the new name of a body that was renamed", () => {
    const renamed = new Map(record.bodies);
    renamed.set("pl-sejm", { ...record.bodies.get("pl-sejm"), nameNative: "Izba" } as BodyView);
    const after = { ...record, bodies: renamed };
    expect(atOnce(filterWork(after, { q: "izba" })).map(({ id }) => id)).toEqual(["sejm"]);
    expect(found({ q: "izba" })).toEqual([]);
  });
});

describe("the filters", () => {
  it.each<[TimelineFilter, string[]]>([
    [{}, ["meeting", "sejm"]],
    [{ q: "   " }, ["meeting", "sejm"]],
    [{ country: "LV" }, ["meeting"]],
    [{ kind: "proceeding" }, ["sejm"]],
    [{ year: "2023" }, ["meeting"]],
    [{ year: "2024", country: "PL", kind: "proceeding", q: "сейм" }, ["sejm"]],
    [{ year: "2024", country: "EE" }, []],
  ])("%j", (filter, ids) => {
    expect(found(filter)).toEqual(ids);
  });
});

describe("a country is found", () => {
  const about = (id: string, countries: string[], en: string) =>
    ({ ...meeting, id, countries, summary: { en }, participants: [], place: null }) as unknown as PublicEntry;
  const several = {
    bodies: new Map(),
    entries: [
      about("gb", ["GB"], "A debate in the Commons."),
      about("ua", ["UA"], "A statement of Ukraine."),
      about("us", ["US"], "A hearing in the House."),
      about("cz", ["CZ"], "A vote of the Senate."),
      about("nl", ["NL"], "The Tweede Kamer voted."),
      about("tr", ["TR"], "A commemoration in Ankara."),
      about("is", ["IS"], "What is a genocide, asks the Althing."),
      about("fr", ["FR"], "What is a genocide, asks the UK’s ambassador, in the UK."),
    ],
  } as unknown as PublicRecord;
  it.each([
    ["UK", "gb fr"],
    ["U.K.", "gb"],
    ["GB", "gb"],
    ["GBR", "gb"],
    ["Great Britain", "gb"],
    ["Britain", "gb"],
    ["USA", "us"],
    ["Holland", "nl"],
    ["Czech Republic", "cz"],
    ["czech republic senate", "cz"],
    ["Turkey", "tr"],
    ["turkiye", "tr"],
    ["США", "us"],
    ["Англія", "gb"],
    ["Голландія", "nl"],
    ["what is", "is fr"],
    ["IS genocide", "is fr"],
    ["no", ""],
  ])("by %s", (q, ids) => {
    expect(
      atOnce(filterWork(several, { q }))
        .map(({ id }) => id)
        .join(" "),
    ).toBe(ids);
  });
});
