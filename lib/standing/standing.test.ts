import { describe, expect, test } from "vitest";
import { bodies, dispatch, engagement, note, proceeding, response, wave2025 } from "@/lib/testing/builders";
import type { EntryFacts } from "./entry";
import { type CountryClass, standing, standingOf, unknownStanding } from "./standing";

const today = "2026-01-01";
const readOn = (entries: EntryFacts[], asOf = today) => standingOf(standing(entries, asOf, today), "PL");

describe("the class, first match wins", () => {
  const letter = dispatch("2025-03-26");
  const refusal = response("2025-05-01", "declined");
  const rejection = proceeding("2024-01-01", "rejected");
  test.each<[CountryClass, string, EntryFacts[]]>([
    [
      "recognised",
      "recognition goes before everything",
      [proceeding("2020-01-01", "adopted"), refusal, proceeding("2025-06-01", "tabled")],
    ],
    [
      "recognised",
      "one chamber of two is enough",
      [proceeding("2020-01-01", "adopted", { body: bodies.lower })],
    ],
    ["under_way", "a text is tabled", [proceeding("2025-06-01", "tabled"), refusal]],
    ["under_way", "a text is scheduled", [proceeding("2025-06-01", "scheduled")]],
    ["under_way", "a new text after a rejection", [rejection, proceeding("2025-06-01", "referred")]],
    ["declined", "the plenary rejected it", [rejection]],
    ["declined", "they answered no", [letter, refusal]],
    ["declined", "they said no unasked", [refusal]],
    [
      "declined",
      "our next letter does not undo it",
      [letter, refusal, dispatch("2025-12-01", "sent", { wave: wave2025 })],
    ],
    ["declined", "a note of ours does not either", [letter, refusal, note("2025-12-01")]],
    [
      "declined",
      "nor a text that lapsed",
      [
        refusal,
        proceeding("2025-06-01", "tabled", { id: "t" }),
        proceeding("2025-07-01", "lapsed", { continuesId: "t" }),
      ],
    ],
    ["declined", "a meeting before the refusal is older", [engagement("2025-04-01"), letter, refusal]],
    [
      "declined",
      "that a letter came is not spoken on recognition",
      [letter, refusal, response("2025-06-01", "acknowledged")],
    ],
    [
      "declined",
      "nor is a summit that they host",
      [letter, refusal, engagement("2025-06-01", { engagementForm: "summit", topic: "related" })],
    ],
    ["in_dialogue", "they ask us since", [letter, refusal, response("2025-06-01", "asks_us")]],
    ["in_dialogue", "they met us on it since", [letter, refusal, engagement("2025-06-01")]],
    [
      "related_act",
      "they condemned it since",
      [letter, refusal, proceeding("2025-06-01", "adopted", { wording: "condemns" })],
    ],
    ["in_dialogue", "a human response of any kind", [letter, response("2025-05-01", "acknowledged")]],
    ["in_dialogue", "a meeting without any letter", [engagement("2025-04-01")]],
    ["in_dialogue", "a meeting after the plenary's rejection", [rejection, engagement("2025-04-01")]],
    ["in_dialogue", "24 months are not over", [engagement("2024-01-02")]],
    ["not_asked", "24 months are over", [engagement("2024-01-01")]],
    ["asked", "an answer is too old", [dispatch("2020-03-26"), response("2020-05-01", "acknowledged")]],
    [
      "asked",
      "a commemoration is no dialogue",
      [letter, engagement("2025-05-18", { engagementForm: "commemoration", topic: "related" })],
    ],
    [
      "asked",
      "nor is a meeting of which nobody says what it was on",
      [letter, engagement("2025-05-18", { topic: null })],
    ],
    ["asked", "a letter and nothing else", [letter]],
    ["asked", "a machine's receipt is no response", [letter, response("2025-03-26", "automatic_receipt")]],
    ["asked", "a letter that failed was still sent to them", [dispatch("2025-03-26", "delivery_failed")]],
    [
      "asked",
      "a petition decides nothing",
      [letter, proceeding("2025-06-01", "adopted", { form: "petition" })],
    ],
    [
      "asked_assumed",
      "a letter that no source names",
      [dispatch("2025-03-26", "sent", { certainty: "assumed" })],
    ],
    [
      "asked",
      "one of two letters is known",
      [
        dispatch("2025-03-26", "sent", { certainty: "assumed" }),
        dispatch("2019-06-01", "sent", { certainty: "reported" }),
      ],
    ],
    ["not_asked", "a draft asks nobody", [dispatch("2025-03-26", "drafted")]],
    ["not_asked", "a note is ours alone", [note("2025-03-26")]],
    ["related_act", "an act that condemns", [proceeding("2025-01", "adopted", { wording: "condemns" })]],
    [
      "related_act",
      "one that commemorates, whatever the plenary rejected",
      [rejection, proceeding("2025-01", "adopted", { wording: "commemorates" })],
    ],
    ["not_asked", "nothing is known", []],
  ])("%s: %s", (expected, _, entries) => expect(readOn(entries).class).toBe(expected));
});

test("each class names what it rests on", () => {
  const of = (entries: EntryFacts[]) => readOn(entries).classBecause;
  const named = <Entry extends EntryFacts>(id: string, entry: Entry): Entry => ({ ...entry, id });
  const letter = named("letter", dispatch("2025-03-26"));
  const assumed = named("assumed", dispatch("2025-03-26", "sent", { certainty: "assumed" }));
  const meeting = named("meeting", engagement("2025-06-01"));
  const refusal = named("refusal", response("2025-05-01", "declined"));
  expect(of([named("act", proceeding("2024-07-12", "adopted", { body: bodies.lower }))])).toEqual(["act"]);
  expect(of([named("step", proceeding("2025-07-12", "tabled")), letter])).toEqual(["step"]);
  expect(of([named("related", proceeding("2025-01", "adopted", { wording: "condemns" }))])).toEqual([
    "related",
  ]);
  expect(of([letter, refusal])).toEqual(["refusal"]);
  expect(of([named("no", proceeding("2024-01-01", "rejected")), letter])).toEqual(["no"]);
  expect(of([letter, meeting, named("reply", response("2025-05-01", "neutral"))])).toEqual([
    "reply",
    "meeting",
  ]);
  expect(of([letter, assumed])).toEqual(["letter"]);
  expect(of([assumed])).toEqual(["assumed"]);
  expect(of([])).toEqual([]);
});

test("one chamber of two is marked, the only chamber and both are not", () => {
  const lower = proceeding("2024-07-12", "adopted", { body: bodies.lower });
  const upper = proceeding("2025-07-12", "adopted", { body: bodies.upper });
  expect(readOn([lower]).oneChamber).toBe(true);
  expect(readOn([lower, upper]).oneChamber).toBe(false);
  expect(readOn([proceeding("2024-07-12", "adopted")]).oneChamber).toBe(false);
});

test("one entry for several countries stands in each of them", () => {
  const summit = engagement("2025-02-01", { countries: ["PL", "CZ", "LT"] });
  const standings = standing([summit], today, today);
  expect([...standings.keys()].sort()).toEqual(["CZ", "LT", "PL"]);
  for (const one of standings.values()) expect(one.class).toBe("in_dialogue");
});

test("an act of an international assembly changes no country", () => {
  expect(
    standing([proceeding("2016-05-10", "adopted", { body: bodies.assembly, countries: [] })], today, today)
      .size,
  ).toBe(0);
});

test("a country of which nothing is known stands as one without entries", () => {
  expect(standingOf(new Map(), "MT")).toEqual(unknownStanding("MT"));
  expect(unknownStanding("MT")).toMatchObject({
    position: { position: "none_known" },
    stage: { stage: "none" },
    conversation: { conversation: "not_contacted", silentDays: null },
    waves: [],
    class: "not_asked",
    lastEntryOn: null,
    lastEntryDate: null,
  });
});

test("a day of the past is told as it was known on that day", () => {
  const history = [
    dispatch("2025-03-26"),
    response("2025-05-01", "supportive"),
    proceeding("2025-06-19", "adopted", { body: bodies.lower }),
  ];
  const told = ["2025-03-25", "2025-03-26", "2025-05-01", "2025-06-18", "2025-06-19"].map(
    (day) => readOn(history, day).class,
  );
  expect(told).toEqual(["not_asked", "asked", "in_dialogue", "in_dialogue", "recognised"]);
});

test("a day of the future is answered as of today", () => {
  const scheduled = [dispatch("2025-12-20"), proceeding("2026-02-01", "adopted")];
  expect(readOn(scheduled, "2030-01-01")).toEqual(readOn(scheduled, today));
  expect(readOn(scheduled, "2030-01-01")).toMatchObject({
    class: "asked",
    conversation: { conversation: "sent" },
  });
});

test.each([
  ["a month is not made a day", [note("2025-05")], "2025-05"],
  ["the latest is shown", [note("2025-05"), note("2025-06-02"), note("2024")], "2025-06-02"],
  [
    "of two that count from one day, the one that says more",
    [note("2025-05-31"), note("2025-05")],
    "2025-05-31",
  ],
  ["in any order", [note("2025-05"), note("2025-05-31")], "2025-05-31"],
])("the date of the last entry: %s", (_what, entries, date) => {
  expect(readOn(entries).lastEntryDate).toBe(date);
});
