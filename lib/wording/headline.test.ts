import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { countRecognitions } from "@/lib/standing/counting";
import { standing } from "@/lib/standing/standing";
import { bodies, proceeding } from "@/lib/testing/builders";
import { recordOf, shown } from "@/lib/testing/public-record";
import { headline, reportHeadline } from "./headline";

const today = "2026-11-27";
const act = (code: string, body: (typeof bodies)["only" | "lower"] = bodies.only) =>
  shown(proceeding("2024-07-12", "adopted", { countries: [code], body }), today);
const world = (codes: string[], asked: string[], halves: string[] = []) => {
  const record = recordOf([
    ...codes.map((code) => act(code)),
    ...halves.map((code) => act(code, bodies.lower)),
  ]);
  const targets = new Set(asked);
  return { record: { ...record, targets }, standings: standing(record.entries, today, today) };
};
const asked = ["PL", "EE", "LV", "LT"];

describe("the headline of the record", () => {
  it.each<[string, ReturnType<typeof world>, string, ...string[]]>([
    [
      "nobody",
      world([], asked),
      today,
      "No country has recognised the deportation of the Crimean Tatars as genocide: none of the 4 countries that the campaign asks.",
      "Жодна країна не визнала депортацію кримських татар геноцидом: жодна із 4 країн, до яких звертається кампанія.",
      "Iç bir memleket qırımtatarlarnıñ sürgünligini soyqırım dep tanımadı: kampaniya muracaat etken 4 memleketten iç biri.",
    ],
    [
      "one of one chamber",
      world([], asked, ["PL"]),
      today,
      "One country has recognised the deportation of the Crimean Tatars as genocide: 1 of the 4 countries that the campaign asks; one of its two chambers.",
      "Одна країна визнала депортацію кримських татар геноцидом: 1 із 4 країн, до яких звертається кампанія; одна з двох палат.",
      "Bir memleket qırımtatarlarnıñ sürgünligini soyqırım dep tanıdı: kampaniya muracaat etken 4 memleketten 1; eki palatadan biri.",
    ],
    [
      "with Ukraine and another",
      world(["UA", "PL", "CA"], asked, ["EE"]),
      today,
      "Four countries have recognised the deportation of the Crimean Tatars as genocide: Ukraine, and 2 of the 4 countries that the campaign asks, and 1 more; in one of the 4, one of two chambers.",
      "Чотири країни визнали депортацію кримських татар геноцидом: Україна та 2 із 4 країн, до яких звертається кампанія, і ще 1; у 1 з 4 — одна з двох палат.",
      "Dört memleket qırımtatarlarnıñ sürgünligini soyqırım dep tanıdı: Ukraina ve kampaniya muracaat etken 4 memleketten 2, ve daa 1; 4 memleketniñ 1-nde — eki palatadan biri.",
    ],
    [
      "of a day of the past",
      world(["UA", "PL"], asked),
      "2025-01-01",
      "Two countries have recognised the deportation of the Crimean Tatars as genocide: Ukraine, and 1 of the 4 countries on today’s list.",
      "Дві країни визнали депортацію кримських татар геноцидом: Україна та 1 із 4 країн сьогоднішнього переліку.",
      "Eki memleket qırımtatarlarnıñ sürgünligini soyqırım dep tanıdı: Ukraina ve bugünki listedeki 4 memleketten 1.",
    ],
  ])("%s", (_, { record, standings }, asOf, ...said) => {
    const lines = locales.map((locale) => {
      const { title, rule } = headline(record, standings, asOf, today, locale);
      return `${title}: ${rule}.`;
    });
    expect(lines).toEqual(said);
  });
});

it.each<[string, ReturnType<typeof world>, ...string[]]>([
  [
    "nobody",
    world([], asked),
    "0 countries have recognised: 0 of the 4 asked",
    "0 країн визнали: 0 із 4 країн-адресатів",
    "0 memleket tanıdı: muracaat etilgen 4 memleketten 0",
  ],
  [
    "with Ukraine and another",
    world(["UA", "PL", "CA"], asked),
    "3 countries have recognised: 1 of the 4 asked, and Ukraine, and 1 more",
    "3 країни визнали: 1 із 4 країн-адресатів та Україна і ще 1",
    "3 memleket tanıdı: muracaat etilgen 4 memleketten 1 ve Ukraina ve daa 1",
  ],
  [
    "where Ukraine is asked",
    world(["UA", "PL"], [...asked, "UA"]),
    "2 countries have recognised: 2 of the 5 asked",
    "2 країни визнали: 2 із 5 країн-адресатів",
    "2 memleket tanıdı: muracaat etilgen 5 memleketten 2",
  ],
])("the headline of a report, %s", (_, { record, standings }, ...said) => {
  const { members } = countRecognitions(standings, record.targets, today);
  expect(locales.map((locale) => reportHeadline(members, record.targets, locale))).toEqual(said);
});
