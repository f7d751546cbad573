import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { type Around, entryQuestions, type OtherEntry, questionsAbout, type Term } from "./entry-questions";
import { EntryInput } from "./schema";

const nothing: Around = { sameDay: [], sent: [], seats: null, term: null };
const other = (also: Partial<OtherEntry>): OtherEntry => ({
  id: "other",
  occurredOn: "2025-03-26",
  countries: ["PL"],
  step: null,
  nature: null,
  engagementForm: null,
  titleEnglish: null,
  letterKind: null,
  channel: null,
  rung: null,
  packageId: null,
  ourReference: null,
  summary: {},
  ...also,
});
const term = (since: string | null, until: string | null, bodyId = "b"): Term => ({
  since,
  until,
  bodyId,
});
const common = {
  countries: ["PL"],
  bodyId: "b",
  occurredOn: "2025-03-26",
  certainty: "confirmed",
  sources: [],
};
const act = {
  ...common,
  kind: "proceeding",
  step: "adopted",
  form: "motion",
  wording: "other",
  voteKind: "counted",
  votesFor: 100,
  votesAgainst: 20,
};
const letter = { ...common, kind: "dispatch", rung: "sent", channel: "email" };
const parcel = { ...letter, packageId: "p" };
const addressed = { ...letter, contactId: "c" };
const answer = { ...common, kind: "response", nature: "neutral" };
const call = { ...common, kind: "engagement", engagementForm: "call", titleEnglish: "On the motion" };

const keys = (input: object, around: Partial<Around>, current: Record<string, unknown> | null = null) =>
  questionsAbout(EntryInput.parse(input), { ...nothing, ...around }, current).map(({ key }) => key);

describe("what is asked about an entry", () => {
  it.each<[string, object, Partial<Around>, string[]]>([
    ["nothing around it", act, {}, []],
    ["the same step of its body on its day", act, { sameDay: [other({ step: "adopted" })] }, ["same-act"]],
    ["another step on the day", act, { sameDay: [other({ step: "debated" })] }, []],
    ["the same answer on the day", answer, { sameDay: [other({ nature: "neutral" })] }, ["same-entry"]],
    ["another answer on the day", answer, { sameDay: [other({ nature: "acknowledged" })] }, []],
    [
      "the same answer of another country",
      answer,
      { sameDay: [other({ nature: "neutral", countries: ["CZ"] })] },
      [],
    ],
    [
      "the same call",
      call,
      { sameDay: [other({ engagementForm: "call", titleEnglish: "On the motion" })] },
      ["same-entry"],
    ],
    [
      "the same call of which something else is said",
      call,
      {
        sameDay: [other({ engagementForm: "call", titleEnglish: "On the motion", summary: { en: "Again" } })],
      },
      [],
    ],
    ["another call", call, { sameDay: [other({ engagementForm: "call" })] }, []],
    [
      "a second letter by e-mail on the day",
      letter,
      { sameDay: [other({ channel: "email" })] },
      ["same-entry"],
    ],
    [
      "a letter of another number",
      letter,
      { sameDay: [other({ channel: "email", ourReference: "02/7" })] },
      [],
    ],
    ["the same letter by post", letter, { sameDay: [other({ channel: "post" })] }, []],
    ["its package sent there before", parcel, { sent: [other({ rung: "sent" })] }, ["same-package"]],
    [
      "its package delivered there before",
      parcel,
      { sent: [other({ rung: "delivered" })] },
      ["same-package"],
    ],
    ["its package, which came back", parcel, { sent: [other({ rung: "delivery_failed" })] }, []],
    ["its package, sent elsewhere", parcel, { sent: [other({ rung: "sent", countries: ["CZ"] })] }, []],
    [
      "a draft of a package sent before",
      { ...parcel, rung: "drafted" },
      { sent: [other({ rung: "sent" })] },
      [],
    ],
    ["as many votes as seats", act, { seats: 120 }, []],
    ["more votes than seats", act, { seats: 119 }, ["more-votes"]],
    ["more who did not vote than seats", { ...act, votesNotVoting: 500 }, { seats: 169 }, ["more-votes"]],
    ["a term that is over", addressed, { term: term(null, "2025-03-25") }, ["term-over"]],
    ["a term that ends in the month of the letter", addressed, { term: term(null, "2025-03") }, []],
    ["a term that begins later", addressed, { term: term("2025-04", null) }, ["term-not-begun"]],
    ["a term of unknown length", addressed, { term: term(null, null) }, []],
    ["a contact of another body", addressed, { term: term(null, null, "pl-senat") }, ["contact-elsewhere"]],
  ])("%s", (_, entry, around, expected) => {
    expect(keys(entry, around)).toEqual(expected);
  });

  it("is not asked again while nothing that it rests on changes", () => {
    const around = { seats: 100, sameDay: [other({ step: "adopted" })] };
    expect(keys(act, around, act)).toEqual([]);
    expect(keys({ ...act, summary: { en: "Reworded" } }, around, act)).toEqual([]);
    expect(keys({ ...act, votesFor: 101 }, around, act)).toEqual(["more-votes"]);
    expect(keys(act, around, { ...act, occurredOn: "2025-03-25" })).toEqual(["same-act", "more-votes"]);
  });
});

it.each(locales)("every question has its words in %s, and a name for the log", (locale) => {
  const file = path.join(import.meta.dirname, "..", "i18n", "messages", locale, "questions.json");
  const { ask, short } = JSON.parse(readFileSync(file, "utf8"));
  expect(Object.keys(short).sort()).toEqual(Object.keys(ask).sort());
  const named = [...entryQuestions.map(({ key }) => key), "similar-source", "body-renamed"];
  expect(Object.keys(ask).sort()).toEqual(named.sort());
});
