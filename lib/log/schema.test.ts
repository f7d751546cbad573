import { describe, expect, test } from "vitest";
import { InvalidInput } from "@/lib/base/invalid-input";
import { addDays } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { type EntryDraft, EntryInput, LogEntry, RemoveEntry } from "./schema";

const common = {
  countries: ["PL"],
  bodyId: "PL-sejm",
  occurredOn: "2024-07-12",
  certainty: "confirmed",
  summary: { en: "What happened" },
  internalNote: null,
  sources: [],
};
const good = {
  dispatch: { ...common, kind: "dispatch", rung: "sent" },
  response: { ...common, kind: "response", nature: "neutral" },
  engagement: { ...common, kind: "engagement", engagementForm: "meeting" },
  proceeding: {
    ...common,
    kind: "proceeding",
    step: "adopted",
    form: "resolution",
    wording: "recognises_genocide",
    voteKind: "counted",
    votesFor: 414,
    votesAgainst: "16",
    votesAbstained: 2,
    votesNotVoting: "",
  },
  note: { ...common, kind: "note", internalNote: "Call them in May" },
} satisfies Record<string, EntryDraft | Record<string, unknown>>;

/** What is wrong with the input, as `path: key`. */
function wrongWith(
  input: unknown,
  schema: typeof EntryInput | typeof LogEntry | typeof RemoveEntry = EntryInput,
): string[] {
  const parsed = schema.safeParse(input);
  return parsed.success
    ? []
    : new InvalidInput(parsed.error).issues.map((issue) => `${issue.path}: ${issue.key}`);
}

test.each(Object.entries(good))("a plain %s is accepted", (_, input) => expect(wrongWith(input)).toEqual([]));

test("a day to come stands with a planned engagement or a scheduled step only, and not before the scheduling", () => {
  const soon = addDays(today(), 13);
  const scheduled = { ...good.proceeding, step: "scheduled", scheduledFor: soon };
  expect(wrongWith(scheduled)).toEqual([]);
  expect(wrongWith({ ...good.engagement, scheduledFor: soon.slice(0, 7) })).toEqual([]);
  expect(wrongWith({ ...good.proceeding, scheduledFor: soon })).toEqual(["scheduledFor: not-a-scheduling"]);
  expect(wrongWith({ ...scheduled, scheduledFor: "2024-07-11" })).toEqual([
    "scheduledFor: before-scheduling",
  ]);
  expect(wrongWith({ ...scheduled, occurredOn: soon })).toEqual(["occurredOn: date-in-future"]);
});

test("of a meeting with many countries each is said once, and only of those that were there", () => {
  const many = { ...good.engagement, countries: ["PL", "DE"] };
  const of = (country: string) => ({
    country,
    attendance: "attended",
    stance: "",
    promise: "Ask the committee",
  });
  expect(wrongWith({ ...many, delegations: [of("PL"), of("DE")] })).toEqual([]);
  expect(wrongWith({ ...many, delegations: [of("FR")] })).toEqual(["delegations: not-among-countries"]);
  expect(wrongWith({ ...many, delegations: [of("PL"), of("PL")] })).toEqual(["delegations: country-twice"]);
  expect(wrongWith({ ...many, delegations: [{ ...of("PL"), attendance: "perhaps" }] })).toHaveLength(1);
});

test("a row for a source that stayed blank is no source", () => {
  const blank = {
    url: "",
    title: "",
    publisher: "",
    kind: "",
    published: "",
    accessed: "2024-07-12",
    archiveUrl: "",
  };
  const { sources } = EntryInput.parse({ ...good.response, sources: [blank, { id: "s-1" }] });
  expect(sources).toEqual([{ id: "s-1" }]);
  expect(wrongWith({ ...good.response, sources: [blank, { ...blank, title: "A letter" }] })).toEqual([
    "sources.1.url: source-needs-link-or-copy",
  ]);
});

describe("what forms send becomes what is kept", () => {
  test("numbers from text, empty as not known", () => {
    expect(EntryInput.parse(good.proceeding)).toMatchObject({
      votesFor: 414,
      votesAgainst: 16,
      votesAbstained: 2,
      votesNotVoting: null,
      titleOriginal: null,
      attachments: [],
    });
  });
  test("text is trimmed and composed, and an empty language is left out", () => {
    const summary = { en: "  Qırımtatar su\u0308rgu\u0308nligi ", uk: "   ", crh: null };
    expect(EntryInput.parse({ ...good.note, summary }).summary).toEqual({ en: "Qırımtatar sürgünligi" });
  });
  test("an empty choice is not known", () => {
    expect(EntryInput.parse({ ...good.dispatch, channel: "", waveId: "" })).toMatchObject({
      channel: null,
      waveId: null,
    });
  });
  test("a date of the current period is accepted, though it counts from its end", () => {
    const now = today();
    for (const occurredOn of [now, now.slice(0, 7), now.slice(0, 4)])
      expect(wrongWith({ ...good.note, occurredOn })).toEqual([]);
  });
});

describe("each mistake is named at its field", () => {
  const source = { title: "Report", url: "https://www.sejm.gov.pl/act" };
  const nextYear = String(Number(today().slice(0, 4)) + 1);
  test.each<[string, Record<string, unknown>, string[]]>([
    ["an unknown kind", { ...good.note, kind: "rumour" }, ["kind: not-valid"]],
    ["a country in small letters", { ...good.dispatch, countries: ["pl"] }, ["countries.0: country"]],
    ["a country of three letters", { ...good.dispatch, countries: ["POL"] }, ["countries.0: country"]],
    ["no country", { ...good.dispatch, countries: [] }, ["countries: required"]],
    [
      "two countries for one letter",
      { ...good.dispatch, countries: ["PL", "CZ"] },
      ["bodyId: collective-without-addressee"],
    ],
    ["countries that are missing", { ...good.dispatch, countries: undefined }, ["countries: required"]],
    ["no body for a letter", { ...good.dispatch, bodyId: "" }, ["bodyId: required"]],
    ["no body for an act", { ...good.proceeding, bodyId: null }, ["bodyId: required"]],
    ["a day that does not exist", { ...good.note, occurredOn: "2019-02-29" }, ["occurredOn: date"]],
    ["a month that does not exist", { ...good.note, occurredOn: "2019-13" }, ["occurredOn: date"]],
    ["a date in words", { ...good.note, occurredOn: "last May" }, ["occurredOn: date"]],
    ["no date", { ...good.note, occurredOn: " " }, ["occurredOn: required"]],
    ["a date that is missing", { ...good.note, occurredOn: undefined }, ["occurredOn: required"]],
    ["tomorrow", { ...good.note, occurredOn: addDays(today(), 1) }, ["occurredOn: date-in-future"]],
    ["next year", { ...good.note, occurredOn: nextYear }, ["occurredOn: date-in-future"]],
    ["a certainty of one's own", { ...good.note, certainty: "maybe" }, ["certainty: choose"]],
    ["negative votes", { ...good.proceeding, votesAgainst: -1 }, ["votesAgainst: not-negative"]],
    ["negative votes in text", { ...good.proceeding, votesAgainst: "-16" }, ["votesAgainst: not-negative"]],
    ["half a vote", { ...good.proceeding, votesFor: 1.5 }, ["votesFor: whole-number"]],
    ["votes in words", { ...good.proceeding, votesFor: "many" }, ["votesFor: whole-number"]],
    ["more votes than any house has", { ...good.proceeding, votesFor: 100_001 }, ["votesFor: whole-number"]],
    [
      "a count without numbers",
      { ...good.proceeding, votesFor: null, votesAgainst: null },
      ["votesFor: votes-needed"],
    ],
    [
      "numbers without a count",
      { ...good.proceeding, voteKind: "unanimous_consent" },
      ["voteKind: votes-without-count"],
    ],
    ["a step that is none", { ...good.proceeding, step: "approved" }, ["step: choose"]],
    ["rescinded, but what", { ...good.proceeding, step: "rescinded" }, ["continuesId: what-was-rescinded"]],
    [
      "a hand-set date without its reason",
      { ...good.dispatch, replyExpectedBy: "2025-01-01" },
      ["replyExpectedReason: reason-for-date"],
    ],
    [
      "a hand-set date that is only a month",
      { ...good.dispatch, replyExpectedBy: "2025-01", replyExpectedReason: "Recess" },
      ["replyExpectedBy: full-date"],
    ],
    [
      "time asked for, but until when",
      { ...good.response, nature: "asks_for_time" },
      ["waitUntil: until-when"],
    ],
    ["a note without its text", { ...good.note, internalNote: "  " }, ["internalNote: required"]],
    [
      "a script as a source",
      { ...good.response, sources: [{ ...source, url: "javascript:alert(1)" }] },
      ["sources.0.url: web-address"],
    ],
    [
      "a file as a source",
      { ...good.response, sources: [{ ...source, url: "file:///etc/passwd" }] },
      ["sources.0.url: web-address"],
    ],
    [
      "data as a source",
      { ...good.response, sources: [{ ...source, url: "data:text/html,hi" }] },
      ["sources.0.url: web-address"],
    ],
    [
      "a link with a password in it",
      { ...good.response, sources: [{ ...source, url: "https://a:b@example.org/" }] },
      ["sources.0.url: web-address"],
    ],
    [
      "a link with a line break in it",
      { ...good.response, sources: [{ ...source, url: "https://example.org/a\nb" }] },
      ["sources.0.url: web-address"],
    ],
    [
      "a script as an archived copy",
      { ...good.response, sources: [source, { ...source, archiveUrl: " javascript:1" }] },
      ["sources.1.archiveUrl: web-address"],
    ],
    [
      "a source without a link or a copy",
      { ...good.response, sources: [{ title: "Report" }] },
      ["sources.0.url: source-needs-link-or-copy"],
    ],
    [
      "a source without a title",
      { ...good.response, sources: [{ url: source.url }] },
      ["sources.0.title: required"],
    ],
    [
      "a source published on no day",
      { ...good.response, sources: [{ ...source, published: "2024-02-30" }] },
      ["sources.0.published: date"],
    ],
    ["an over-long summary", { ...good.note, summary: { uk: "а".repeat(4001) } }, ["summary.uk: too-long"]],
    ["an over-long note", { ...good.note, internalNote: "a".repeat(20_001) }, ["internalNote: too-long"]],
    ["too many sources", { ...good.response, sources: Array(41).fill(source) }, ["sources: too-many"]],
    [
      "a language that is none of ours",
      { ...good.note, summary: { ru: "…" } },
      ["summary.ru: unknown-field"],
    ],
    ["a field that there is not", { ...good.note, status: "recognised" }, ["status: unknown-field"]],
    ["a field of another kind", { ...good.note, step: "adopted" }, ["step: unknown-field"]],
    [
      "a nested field that there is not",
      { ...good.response, sources: [{ ...source, rank: 1 }] },
      ["sources.0.rank: unknown-field"],
    ],
    ["a null character", { ...good.note, internalNote: "a\0b" }, ["internalNote: not-valid"]],
    ["half a character", { ...good.note, summary: { en: "a\ud800" } }, ["summary.en: not-valid"]],
    ["an id that no id can be", { ...good.note, bodyId: "a".repeat(65) }, ["bodyId: too-long"]],
  ])("%s", (_, input, expected) => expect(wrongWith(input)).toEqual(expected));

  test("several mistakes are all named at once", () => {
    expect(wrongWith({ ...good.proceeding, occurredOn: "2019-02-29", step: "x", votesFor: -1 })).toEqual([
      "occurredOn: date",
      "step: choose",
      "votesFor: not-negative",
    ]);
  });

  test("what is wrong with the entry is told with where it stands in the request", () => {
    expect(wrongWith({ entry: { ...good.note, occurredOn: "2019-02-29" } }, LogEntry)).toEqual([
      "entry.occurredOn: date",
    ]);
  });

  test("removing needs a reason", () => {
    expect(wrongWith({ id: "e1", version: 1, reason: " " }, RemoveEntry)).toEqual(["reason: required"]);
    expect(wrongWith({ id: "e1", version: 0, reason: "Twice" }, RemoveEntry)).toEqual(["version: not-valid"]);
  });

  test("the longest allowed text says what is allowed", () => {
    const parsed = EntryInput.safeParse({ ...good.note, summary: { en: "a".repeat(4001) } });
    expect(parsed.success ? [] : new InvalidInput(parsed.error).issues[0]?.values).toEqual({ maximum: 4000 });
  });
});
