import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/i18n/locales";
import type { BodyView, PublicProceeding, PublicRecord, Vote } from "@/lib/log/views";
import type { ProceedingFacts } from "@/lib/standing/entry";
import { usualPatience } from "@/lib/standing/patience";
import { standing, standingOf } from "@/lib/standing/standing";
import { standingRuns, standingText } from "./standing-text";

const body = (id: string, also: Partial<BodyView>): BodyView => ({
  id,
  kind: "chamber",
  chamberRole: null,
  countryCode: "PL",
  parentId: "parliament",
  name: {},
  nameNative: null,
  formerNames: [],
  foundedOn: null,
  endedOn: null,
  seats: [],
  website: null,
  remark: {},
  ...also,
});
const bodies = new Map(
  [
    body("parliament", { kind: "parliament", parentId: null, name: { en: "Parliament", uk: "Парламент" } }),
    body("only", {
      kind: "parliament",
      chamberRole: "only",
      parentId: null,
      name: { en: "Parliament of Estonia", uk: "Парламент Естонії" },
    }),
    body("sejm", { chamberRole: "lower", name: { en: "Sejm", uk: "Сейм" } }),
    body("senate", { chamberRole: "upper", name: { en: "Senate", uk: "Сенат" } }),
    body("president", { kind: "head_of_state", parentId: null, name: { en: "President", uk: "Президент" } }),
  ].map((item) => [item.id, item]),
);

const noCount: Vote = {
  kind: "unknown",
  for: null,
  against: null,
  abstained: null,
  notVoting: null,
  remark: {},
};
const counted = (forIt: number, against: number | null = null, abstained: number | null = null): Vote => ({
  ...noCount,
  kind: "counted",
  for: forIt,
  against,
  abstained,
});

type Act = Partial<Pick<ProceedingFacts, "step" | "form" | "wording" | "continuesId">> & {
  by: string;
  on: string;
  counts?: string;
  vote?: Vote;
};
const record = (acts: Act[]): PublicRecord => {
  const entries = acts.map(
    ({ by, on, counts, vote, ...also }, index): PublicProceeding => ({
      kind: "proceeding",
      id: `act-${index + 1}`,
      countries: ["PL"],
      body: bodies.get(by) ?? null,
      occurredOn: on,
      countsFrom: counts ?? on,
      loggedAs: index,
      step: "adopted",
      form: "resolution",
      wording: "recognises_genocide",
      scheduledFor: null,
      calledOffOn: null,
      continuesId: null,
      certainty: "confirmed",
      summary: {},
      sources: [],
      publishedOn: null,
      corrections: [],
      correctedOn: null,
      correctionReason: null,
      titleOriginal: null,
      title: {},
      reference: null,
      vote: vote ?? noCount,
      clauseOriginal: null,
      clauseLanguage: null,
      clause: {},
      ...also,
    }),
  );
  return {
    revision: 1,
    head: null,
    publisher: null,
    countries: [{ code: "PL", listing: null }],
    targets: new Set(),
    bodies,
    entries,
    entry: (id) => entries.find((entry) => entry.id === id),
    waves: [],
    documents: [],
    packages: [],
    partners: [],
    patience: usualPatience,
  };
};

const now = "2026-11-23";
const asked = (locale: Locale, acts: Act[], asOf = now): Parameters<typeof standingRuns> => {
  const known = record(acts);
  return [standingOf(standing(known.entries, asOf, now), "PL"), known, asOf, locale];
};
const runs = (...of: Parameters<typeof asked>) => standingRuns(...asked(...of));
const said = (...of: Parameters<typeof asked>): string => standingText(...asked(...of));

const cases: [string, Act[], Record<Locale, string>][] = [
  [
    "one chamber of two, with every number of the vote",
    [{ by: "sejm", on: "2024-07-12", vote: counted(414, 16, 2) }],
    {
      en: "Recognised by the Sejm, one of two chambers, on 12 July 2024, 414 to 16, 2 abstained.",
      uk: "Визнала одна з двох палат: Сейм, 12 липня 2024 року, «за» — 414, «проти» — 16, утрималися — 2.",
      crh: "2024 senesi iyül 12-de eki palatadan biri tanıdı: Sejm, 414 lehine, 16 aleyhine, 2 çetke qaldı.",
    },
  ],
  [
    "a parliament of one chamber, of whose vote only a part is known",
    [{ by: "only", on: "2024-10-16", vote: counted(83) }],
    {
      en: "Recognised by the Parliament of Estonia on 16 October 2024, 83 in favour.",
      uk: "Визнав парламент: Парламент Естонії, 16 жовтня 2024 року, «за» — 83.",
      crh: "2024 senesi oktâbr 16-da parlament tanıdı: Parliament of Estonia, 83 lehine.",
    },
  ],
  [
    "by unanimous consent there are no numbers",
    [{ by: "sejm", on: "2022-05-18", vote: { ...noCount, kind: "unanimous_consent" } }],
    {
      en: "Recognised by the Sejm, one of two chambers, on 18 May 2022, by unanimous consent.",
      uk: "Визнала одна з двох палат: Сейм, 18 травня 2022 року, за одностайної згоди.",
      crh: "2022 senesi mayıs 18-de eki palatadan biri tanıdı: Sejm, bir ağızdan razılıqnen.",
    },
  ],
  [
    "a vote that is not known is not spoken of",
    [{ by: "only", on: "2019-05-09" }],
    {
      en: "Recognised by the Parliament of Estonia on 9 May 2019.",
      uk: "Визнав парламент: Парламент Естонії, 9 травня 2019 року.",
      crh: "2019 senesi mayıs 9-da parlament tanıdı: Parliament of Estonia.",
    },
  ],
  [
    "both chambers, complete on the day of the second",
    [
      { by: "sejm", on: "2024-07-12", vote: counted(414, 16) },
      { by: "senate", on: "2025-01-20", vote: counted(90, 0) },
    ],
    {
      en: "Recognised by both chambers: Sejm, Senate; complete on 20 January 2025.",
      uk: "Визнали обидві палати: Сейм, Сенат; завершено 20 січня 2025 року.",
      crh: "Eki palata da tanıdı: Sejm, Senate; 2025 senesi yanvar 20-de tamamlandı.",
    },
  ],
  [
    "a joint act of a parliament of two chambers",
    [{ by: "parliament", on: "2024-07-12", vote: { ...noCount, kind: "without_a_vote" } }],
    {
      en: "Recognised by the Parliament on 12 July 2024, without a vote.",
      uk: "Визнав парламент: Парламент, 12 липня 2024 року, без голосування.",
      crh: "2024 senesi iyül 12-de parlament tanıdı: Parliament, rey bermeden.",
    },
  ],
  [
    "the state",
    [{ by: "president", on: "2023-05-18", form: "statement" }],
    {
      en: "Recognised by the state: President, on 18 May 2023.",
      uk: "Визнано державою: Президент, 18 травня 2023 року.",
      crh: "2023 senesi mayıs 18-de devlet tarafından tanıldı: President.",
    },
  ],
  [
    "a related resolution, of which only the month is known",
    [{ by: "only", on: "2025-01", counts: "2025-01-31", wording: "condemns" }],
    {
      en: "The Parliament of Estonia adopted a related resolution in January 2025; no source seen says that it names the deportation genocide, so it is not counted.",
      uk: "Парламент Естонії: ухвалено дотичну резолюцію у січні 2025 року; жодне з переглянутих джерел не каже, що вона називає депортацію геноцидом, тому її не враховано.",
      crh: "2025 senesi yanvar ayında bağlı qarar qabul etildi: Parliament of Estonia; baqılğan menbalarnıñ iç biri onıñ sürgünlikni soyqırım dep adlandırğanını aytmay, onıñ içün sayılmay.",
    },
  ],
  [
    "a vote against, of which only the year is known",
    [{ by: "sejm", on: "2016", counts: "2016-12-31", step: "rejected", form: "bill" }],
    {
      en: "The Sejm voted against in 2016.",
      uk: "Сейм: у 2016 році проголосовано проти.",
      crh: "2016 senesi qarşı rey berildi: Sejm.",
    },
  ],
  [
    "an act that was taken back",
    [
      { by: "sejm", on: "2024-07-12" },
      { by: "sejm", on: "2026-02-03", step: "rescinded", continuesId: "act-1" },
    ],
    {
      en: "The Sejm took its recognition back on 3 February 2026; it no longer counts.",
      uk: "Сейм: визнання скасовано 3 лютого 2026 року; воно більше не враховується.",
      crh: "2026 senesi fevral 3-te tanıluv bekâr etildi: Sejm; endi sayılmay.",
    },
  ],
  [
    "nothing",
    [],
    {
      en: "No adopted act on the question is known.",
      uk: "Жодного ухваленого акта з цього питання не відомо.",
      crh: "Bu meselede qabul etilgen iç bir akt belli degil.",
    },
  ],
];

describe("a standing in a sentence", () => {
  for (const locale of ["en", "uk", "crh"] as const)
    it.each(cases)(`${locale}: %s`, (_, acts, sentences) => {
      expect(said(locale, acts)).toBe(sentences[locale]);
    });

  it("marks a name that is in another language than the sentence", () => {
    const marked = runs("crh", [{ by: "sejm", on: "2024-07-12" }]).filter((run) => run.lang);
    expect(marked).toEqual([{ text: "Sejm", lang: "en" }]);
    // In the sentence's own language all of it is one text.
    expect(runs("uk", [{ by: "sejm", on: "2024-07-12" }])).toEqual([
      { text: "Визнала одна з двох палат: Сейм, 12 липня 2024 року." },
    ]);
  });

  it("says of a day what was known then", () => {
    const acts: Act[] = [
      { by: "sejm", on: "2024-07-12" },
      { by: "sejm", on: "2026-02-03", step: "rescinded", continuesId: "act-1" },
    ];
    expect(said("en", acts, "2024-07-11")).toBe("No adopted act on the question is known.");
    expect(said("en", acts, "2026-02-02")).toBe(
      "Recognised by the Sejm, one of two chambers, on 12 July 2024.",
    );
  });
});
