import { describe, expect, test } from "vitest";
import type { EntryFacts } from "@/lib/standing/entry";
import { standing, standingOf } from "@/lib/standing/standing";
import { dispatch, response, wave2019, wave2025 } from "@/lib/testing/builders";
import { openLetters, openLettersIn, openQuestions, referredTo } from "./letter-steps";

const today = "2026-11-28";
const onLog = (entries: EntryFacts[]) => entries.map((entry) => ({ ...entry, removed: null }));
const offerOf = (id: string, entries: EntryFacts[]) => openLetters(onLog(entries), "PL", today).get(id);
const letter = dispatch("2025-03-26", "sent", { id: "letter", wave: wave2025 });
const came = (on: string, nature: Parameters<typeof response>[1], also = {}) =>
  response(on, nature, { answersId: "letter", ...also });

describe("the steps in sight", () => {
  test.each<[string, EntryFacts[], string[]]>([
    ["a letter that left", [letter], ["delivered", "delivery_failed", "automatic_receipt", "acknowledged"]],
    ["one that arrived", [{ ...letter, rung: "delivered" }], ["automatic_receipt", "acknowledged"]],
    [
      "one that came back",
      [{ ...letter, rung: "delivery_failed" }],
      ["delivered", "automatic_receipt", "acknowledged"],
    ],
    [
      "one with an automatic receipt",
      [letter, came("2025-03-26", "automatic_receipt")],
      ["delivered", "delivery_failed", "acknowledged"],
    ],
    [
      "one that they acknowledged",
      [letter, came("2025-04-01", "acknowledged")],
      ["delivered", "delivery_failed"],
    ],
  ])("of %s", (_, entries, next) => expect(offerOf("letter", entries)?.next).toEqual(next));

  test("whatever is not in sight is not lost", () => {
    expect(offerOf("letter", [letter])?.more).toEqual(["referred", "asks_us", "asks_for_time"]);
    expect(offerOf("letter", [letter, came("2025-04-01", "acknowledged")])?.more).toEqual([
      "acknowledged",
      "referred",
      "asks_us",
      "asks_for_time",
    ]);
  });
  test("of an earlier wave nothing is in sight", () => {
    const first = dispatch("2019-06-01", "sent", { id: "first", wave: wave2019 });
    expect(offerOf("first", [first, letter])).toMatchObject({ next: [], mayBeAnswered: true });
    expect(offerOf("first", [first, letter])?.more).toContain("delivered");
  });
  test("of a letter to many, only what comes from a country itself", () => {
    const many = { ...letter, countries: ["PL", "CZ"] };
    expect(offerOf("letter", [many])).toMatchObject({ next: [] });
    expect(offerOf("letter", [many])?.more).not.toContain("delivered");
  });
});

describe("no step is offered", () => {
  test.each<[string, EntryFacts[]]>([
    ["for a draft", [{ ...letter, rung: "drafted" }]],
    ["once they have answered on the matter", [letter, came("2025-05-01", "neutral")]],
    [
      "once they have answered its reminder",
      [
        letter,
        dispatch("2025-09-01", "sent", { id: "reminder", letterKind: "reminder" }),
        came("2025-09-09", "declined", { answersId: "reminder" }),
      ],
    ],
    [
      "once an answer to another letter names it too",
      [
        letter,
        dispatch("2026-01-01", "sent", { id: "next" }),
        came("2026-02-01", "supportive", { answersId: "next", alsoAnswers: ["letter"] }),
      ],
    ],
  ])("%s", (_, entries) => expect(offerOf("letter", entries)).toBeUndefined());

  test("for what is removed, and a removed answer closes nothing", () => {
    const removed = { ...came("2025-05-01", "neutral"), removed: { at: today } };
    expect(openLetters([...onLog([letter]), removed], "PL", today).has("letter")).toBe(true);
    expect(openLetters([{ ...letter, removed: { at: today } }], "PL", today).size).toBe(0);
  });
});

test("of thanks only whether they arrived can be said", () => {
  const thanks = dispatch("2025-06-01", "sent", { id: "thanks", letterKind: "thanks" });
  expect(offerOf("thanks", [letter, came("2025-05-01", "supportive"), thanks])).toEqual({
    next: ["delivered", "delivery_failed"],
    more: [],
    mayBeAnswered: false,
  });
  expect(offerOf("thanks", [{ ...thanks, rung: "delivered" }])).toBeUndefined();
});

test("a question of theirs waits until we have answered", () => {
  const question = came("2025-04-01", "asks_us", { id: "question" });
  const reply = dispatch("2025-04-01", "sent", { letterKind: "answer", repliesToId: "question" });
  const questions = (entries: EntryFacts[]) => [
    ...openQuestions(standingOf(standing(entries, today, today), "PL")),
  ];
  expect(questions([letter, question])).toEqual(["question"]);
  expect(questions([letter, question, reply])).toEqual([]);
});

describe("the body to which they passed a letter on", () => {
  const referral = came("2025-04-01", "referred", { id: "referral", referredToId: "committee" });
  test("gets the next letter", () => {
    expect(referredTo(onLog([letter, referral]), "PL")).toEqual({ bodyId: "committee", entryId: "referral" });
  });
  test.each<[string, EntryFacts[]]>([
    ["before they did so", [letter]],
    ["once a letter has left since", [letter, referral, dispatch("2025-05-01")]],
    ["where they have not said to whom", [letter, came("2025-04-01", "referred")]],
  ])("is none %s", (_, entries) => expect(referredTo(onLog(entries), "PL")).toBeNull());
  test("stays the next one while a letter is a draft, after thanks, and for another country alone", () => {
    const thanks = dispatch("2025-05-01", "sent", { letterKind: "thanks" });
    const draft = dispatch("2025-05-02", "drafted");
    expect(referredTo(onLog([letter, referral, thanks, draft]), "PL")?.bodyId).toBe("committee");
    expect(referredTo(onLog([letter, referral]), "CZ")).toBeNull();
  });
});

test("what is kept of a record is that of its day and of its country", () => {
  const all = onLog([letter]);
  const onDay = (day: string, country = "PL") => [...openLettersIn(all, country, day).keys()];
  expect(onDay(today)).toEqual(["letter"]);
  expect(openLettersIn(all, "PL", today)).toBe(openLettersIn(all, "PL", today));
  expect(onDay("2025-01-01")).toEqual([]);
  expect(onDay(today, "CZ")).toEqual([]);
  // Another state of the record is another record.
  expect(openLettersIn(onLog([letter, came("2025-04-01", "supportive")]), "PL", today).has("letter")).toBe(
    false,
  );
});
