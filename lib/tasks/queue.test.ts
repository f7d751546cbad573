import { describe, expect, it } from "vitest";
import type { DeskEntry } from "@/lib/log/views";
import type { ListingBasis } from "@/lib/standing/basis";
import type { EntryFacts } from "@/lib/standing/entry";
import { standing } from "@/lib/standing/standing";
import { dispatch, engagement, note, proceeding, response } from "@/lib/testing/builders";
import type { PlanView, TaskView } from "./fields";
import { queueOf } from "./queue";
import type { QueueInput } from "./queue-item";
import { alikeBy, ownedBy, rowsOf } from "./queue-rows";

const today = "2025-06-01";
const me = "me";

type Also = Partial<Pick<DeskEntry, "visibility" | "authorId" | "removed" | "recordedAt">>;
const logged = (entry: EntryFacts, also: Also = {}): DeskEntry =>
  ({
    ...entry,
    visibility: "public",
    removed: null,
    recordedAt: `${entry.countsFrom}T08:00:00Z`,
    authorId: null,
    ...also,
  }) as DeskEntry;

type Given = Partial<Omit<QueueInput, "record" | "standings" | "plans">> & {
  log?: (EntryFacts | DeskEntry)[];
  plans?: PlanView[];
  listings?: Record<string, ListingBasis>;
};
function queue({ log = [], plans = [], listings = {}, ...also }: Given = {}) {
  const entries = log.map((entry) => ("visibility" in entry ? entry : logged(entry)));
  const on = also.today ?? today;
  return queueOf({
    record: {
      entries,
      entry: (id) => entries.find((entry) => entry.id === id),
      countries: Object.entries(listings).map(([code, basis]) => ({
        code,
        listing: { basis, since: null, reasoning: {}, sources: [], contextSources: [] },
      })),
    },
    standings: standing(
      entries.filter((entry) => !entry.removed),
      on,
      on,
    ),
    tasks: [],
    plans: new Map(plans.map((plan) => [plan.countryCode, plan])),
    reports: [],
    proposals: [],
    givenUp: 0,
    undecided: 0,
    disabled: new Set(),
    today,
    who: { id: me, role: "editor" },
    ...also,
  });
}
const kinds = (given: Given) => queue(given).map(({ kind }) => kind);
const wordsOf = (given: Given) => queue(given).flatMap(({ settle }) => settle.map(({ word }) => word));
const hrefs = (given: Given) =>
  queue(given).flatMap(({ settle }) => settle.map((one) => ("href" in one ? one.href : one.act)));

const plan = (also: Partial<PlanView> = {}): PlanView => ({
  countryCode: "PL",
  version: 1,
  ownerId: null,
  nextStep: null,
  nextStepOn: null,
  ask: null,
  ...also,
});
const step = (nextStepOn: string, also: Partial<PlanView> = {}) =>
  plan({ nextStep: "Call them", nextStepOn, ...also });
const task = (also: Partial<TaskView> = {}): TaskView => ({
  id: "task",
  partnerId: null,
  version: 1,
  title: "Send the translation",
  note: null,
  ownerId: null,
  dueOn: today,
  countryCode: "PL",
  entryId: null,
  addedAt: new Date(0),
  doneAt: null,
  doneById: null,
  ...also,
});

describe("leads", () => {
  const yes = response("2025-05-10", "supportive");
  const log = [dispatch("2025-04-01"), yes];

  it("a supportive answer without a next step is one", () => {
    expect(queue({ log })).toMatchObject([
      {
        kind: "supportive",
        countries: ["PL"],
        restsOn: { entryId: yes.id },
        since: "2025-05-10",
        owner: null,
      },
    ]);
  });
  it("one with a later next step is taken care of, until that day", () => {
    expect(kinds({ log, plans: [step("2025-06-20")] })).toEqual([]);
    expect(kinds({ log, plans: [step("2025-05-20")] })).toEqual(["step_due"]);
  });
  it("a next step that was there before the answer is none for it", () => {
    expect(kinds({ log, plans: [step("2025-05-10")] })).toEqual(["supportive", "step_due"]);
  });
  it("it is that of whoever is in charge of the country", () => {
    expect(queue({ log, plans: [plan({ ownerId: me })] })).toMatchObject([{ owner: me }]);
  });
  it("a country that has recognised since is none; one that answers well after the first chamber is", () => {
    const vote = (on: string) => proceeding(on, "adopted");
    expect(kinds({ log: [...log, vote("2025-05-20")] })).toEqual([]);
    expect(kinds({ log: [...log, vote("2025-03-01")] })).toEqual(["supportive"]);
  });
  it("a committee that adopted it, until a later step is planned or taken", () => {
    const committee = proceeding("2025-05-01", "committee_adopted");
    expect(kinds({ log: [committee] })).toEqual(["committee_adopted"]);
    expect(kinds({ log: [committee], plans: [step("2025-06-20")] })).toEqual([]);
    expect(kinds({ log: [committee, proceeding("2025-05-20", "rejected")] })).toEqual([]);
  });
  it("a vote or a meeting in the next 14 days, not one in 15", () => {
    const meeting = (scheduledFor: string) => engagement("2025-05-01", { scheduledFor });
    expect(kinds({ log: [meeting("2025-06-15")] })).toEqual(["coming"]);
    expect(kinds({ log: [meeting("2025-06-16")] })).toEqual([]);
    const scheduled = proceeding("2025-05-01", "scheduled", { scheduledFor: "2025-06-10" });
    expect(queue({ log: [scheduled] })).toMatchObject([{ kind: "coming", since: "2025-06-10" }]);
  });
  it("a meeting with many countries is one thing to prepare", () => {
    const many = engagement("2025-05-01", { scheduledFor: "2025-06-10", countries: ["PL", "CZ", "EE"] });
    expect(queue({ log: [many] })).toMatchObject([{ kind: "coming", countries: ["PL", "CZ", "EE"] }]);
  });
});

describe("days that passed", () => {
  it("the day after, a meeting and a vote ask what happened, until it is said", () => {
    const meeting = engagement("2025-05-01", { scheduledFor: "2025-05-31" });
    const vote = proceeding("2025-05-01", "scheduled", { scheduledFor: "2025-05-31" });
    expect(kinds({ log: [meeting, vote] })).toEqual(["passed", "passed"]);
    expect(kinds({ log: [{ ...meeting, scheduledFor: null }] })).toEqual([]);
    const held = proceeding("2025-05-31", "rejected", { continuesId: vote.id });
    expect(kinds({ log: [vote, held] })).toEqual([]);
  });
  it("a vote is told by the step that continues it", () => {
    const vote = proceeding("2025-05-01", "scheduled", { scheduledFor: "2025-05-31" });
    expect(hrefs({ log: [vote] })[0]).toBe(
      `/desk/entries/new?kind=proceeding&country=PL&continues=${vote.id}`,
    );
  });
  it("the date agreed with them is reached on that day", () => {
    const log = [
      dispatch("2025-04-20"),
      response("2025-05-01", "asks_for_time", { waitUntil: "2025-06-01" }),
    ];
    expect(queue({ log })).toMatchObject([{ kind: "agreed_date", since: "2025-06-01" }]);
    expect(kinds({ log, today: "2025-05-31" })).toEqual([]);
  });
});

describe("letters", () => {
  it("nothing, while an answer may still come", () => {
    expect(queue({ log: [dispatch("2025-05-20")] })).toEqual([]);
  });
  it("our answer, when they asked us", () => {
    const asked = response("2025-05-01", "asks_us");
    expect(queue({ log: [dispatch("2025-04-20"), asked] })).toMatchObject([
      { kind: "our_turn", restsOn: { entryId: asked.id } },
    ]);
  });
  it("one that did not arrive", () => {
    expect(kinds({ log: [dispatch("2025-05-20", "delivery_failed")] })).toEqual(["delivery_failed"]);
  });
  it("late and very late ones by a known letter, with their days; the answer is logged to that letter", () => {
    const late = dispatch("2025-03-20");
    expect(queue({ log: [late] })).toMatchObject([{ kind: "late", restsOn: { days: 73 } }]);
    expect(hrefs({ log: [late] })).toContain(`/desk/entries/new?kind=response&country=PL&answers=${late.id}`);
    expect(kinds({ log: [dispatch("2025-01-10")] })).toEqual(["very_late"]);
    expect(kinds({ log: [dispatch("2023-01-10")] })).toEqual(["very_late"]);
  });
  it("those that are only assumed are no delay, but something to check", () => {
    const log = [dispatch("2025-01-10", "sent", { certainty: "assumed" })];
    expect(kinds({ log })).toEqual(["assumed_letter"]);
    expect(hrefs({ log })).toEqual(["/desk/letters"]);
  });
  it("a draft is its author's to send", () => {
    const log = [logged(dispatch("2025-05-20", "drafted"), { visibility: "internal", authorId: me })];
    expect(queue({ log })).toMatchObject([{ kind: "drafted", owner: me }]);
  });
  it("silence since one day is one row, with the list of exactly these", () => {
    const to = (...[country, on]: [string, string]) => dispatch(on, "sent", { countries: [country] });
    const log = [to("PL", "2025-01-10"), to("CZ", "2025-01-10"), to("EE", "2025-01-11")];
    const items = queue({ log });
    const rows = rowsOf(items, (key) => `/desk?only=${key}`);
    expect(rows).toMatchObject([
      { kind: "very_late", count: 2, countries: ["PL", "CZ"], since: "2025-01-10" },
      { kind: "very_late", count: 1, countries: ["EE"], key: null },
    ]);
    expect(rows[0]?.settle).toEqual([{ word: "list", href: "/desk?only=very_late:2025-01-10" }]);
    expect(alikeBy(items, "very_late:2025-01-10").map(({ countries }) => countries[0])).toEqual(["PL", "CZ"]);
  });
});

describe("next steps and tasks", () => {
  it("are due on their day, and not before", () => {
    expect(kinds({ plans: [step(today)], tasks: [task()] })).toEqual(["step_due", "task_due"]);
    expect(kinds({ plans: [step("2025-06-02")], tasks: [task({ dueOn: "2025-06-02" })] })).toEqual([]);
    expect(kinds({ tasks: [task({ dueOn: null })] })).toEqual([]);
  });
  it("one's own come before those of others, then what was due first", () => {
    const tasks = [
      task({ id: "other", ownerId: "other", dueOn: "2025-01-01" }),
      task({ id: "later", ownerId: me, dueOn: "2025-05-30" }),
      task({ id: "first", ownerId: me, dueOn: "2025-05-01" }),
    ];
    expect(queue({ tasks }).map(({ since }) => since)).toEqual(["2025-05-01", "2025-05-30", "2025-01-01"]);
    expect(ownedBy(queue({ tasks }), me)).toHaveLength(2);
  });
  it("a task is done by one button, and a next step too, which can be taken back", () => {
    expect(queue({ tasks: [task()] })[0]?.settle[0]).toEqual({
      word: "done",
      act: "task:done",
      input: { id: "task", version: 1 },
      undo: "task:reopen",
    });
    expect(queue({ plans: [step(today, { ownerId: me })] })[0]?.settle[0]).toMatchObject({
      act: "plan:save",
      input: { id: "PL", version: 1, plan: { ownerId: me, nextStep: null, nextStepOn: null } },
      before: { ownerId: me, nextStep: "Call them", nextStepOn: today },
    });
  });
});

describe("what else waits", () => {
  it("entries that the public cannot see are one row; notes and what is planned are none of them", () => {
    const log = [
      logged(engagement("2025-05-01"), { visibility: "internal", authorId: me }),
      logged(proceeding("2025-05-02", "debated", { wording: "other" }), { visibility: "internal" }),
      logged(note("2025-05-03"), { visibility: "internal" }),
      logged(engagement("2025-05-04", { scheduledFor: "2025-09-01" }), { visibility: "internal" }),
      logged(engagement("2025-05-05"), { visibility: "internal", removed: { at: today, reason: null } }),
    ];
    expect(kinds({ log })).toEqual(["unpublished", "unpublished"]);
    expect(rowsOf(queue({ log }), String)).toMatchObject([{ count: 2, since: "2025-05-01", owner: null }]);
  });
  it("readers' reports, with the country or the entry that they are about", () => {
    const about = engagement("2025-05-01");
    const report = (id: string, of: string | null) => ({
      id,
      reference: id,
      about: of,
      receivedOn: "2025-05-20",
    });
    const reports = [report("a", about.id), report("b", "MT"), report("c", null)];
    expect(queue({ log: [about], listings: { MT: "named" }, reports })).toMatchObject([
      { kind: "error_report", countries: ["PL"], restsOn: { entryId: about.id } },
      { countries: ["MT"] },
      { countries: [] },
    ]);
  });
  it("countries that are listed by assumption only", () => {
    expect(queue({ listings: { MT: "assumed", PL: "named" } })).toMatchObject([
      { kind: "assumed_listing", countries: ["MT"] },
    ]);
  });
  it("what was given up and what the disabled left behind is shown to administrators", () => {
    const given: Given = {
      givenUp: 2,
      undecided: 3,
      disabled: new Set(["gone"]),
      tasks: [task({ ownerId: "gone", dueOn: null })],
      plans: [plan({ ownerId: "gone", countryCode: "CZ" })],
    };
    expect(kinds(given)).toEqual(["undecided"]);
    expect(queue({ ...given, who: { id: me, role: "administrator" } })).toMatchObject([
      { kind: "given_up", restsOn: { count: 2 } },
      { kind: "left_behind", owner: "gone", restsOn: { count: 2 }, countries: ["PL", "CZ"] },
      { kind: "undecided", restsOn: { count: 3 } },
    ]);
  });
  it("who may only read is offered nothing that writes", () => {
    const log = [
      dispatch("2025-01-10"),
      logged(engagement("2025-05-01"), { visibility: "internal" }),
      engagement("2025-05-02", { scheduledFor: "2025-06-03" }),
    ];
    const given: Given = { log, tasks: [task()], plans: [step(today)], who: { id: me, role: "viewer" } };
    expect(new Set(wordsOf(given))).toEqual(new Set(["open", "look"]));
  });
});

it("leads come first, then what passed, our turn, what is due, what is late, and what nobody has proven", () => {
  const at = <Entry extends EntryFacts>(entry: Entry, country: string): Entry => ({
    ...entry,
    countries: [country],
  });
  expect(
    kinds({
      log: [
        at(dispatch("2025-01-10", "sent", { certainty: "assumed" }), "MT"),
        at(dispatch("2025-01-10"), "EE"),
        at(dispatch("2025-04-20"), "LV"),
        at(response("2025-05-01", "asks_us"), "LV"),
        at(dispatch("2025-04-20"), "CZ"),
        at(response("2025-05-01", "supportive"), "CZ"),
        at(engagement("2025-05-01", { scheduledFor: "2025-05-20" }), "LT"),
      ],
      tasks: [task()],
    }),
  ).toEqual(["supportive", "passed", "our_turn", "task_due", "very_late", "assumed_letter"]);
});

it("what somebody else is to confirm comes before all else, and what one proposed oneself waits at the end", () => {
  const proposed = (proposerId: string) => ({
    id: `by-${proposerId}`,
    text: "Publish: Adopted",
    countries: ["PL"],
    on: "2025-05-30",
    proposerId,
    entryId: null,
  });
  const given: Given = {
    proposals: [proposed(me), proposed("another")],
    log: [dispatch("2025-01-10"), response("2025-05-01", "asks_us")],
    tasks: [task()],
  };
  const rows = queue(given);
  expect(rows.map(({ kind }) => kind)).toEqual(["proposal", "our_turn", "task_due", "proposed"]);
  expect(rows[0]).toMatchObject({ owner: null, settle: [{ href: "/desk/proposals/by-another" }] });
  expect(rows.at(-1)).toMatchObject({ owner: me });
  // What waits for somebody's word is not asked for twice.
  const internal = logged(proceeding("2025-05-01", "adopted"), { visibility: "internal" });
  const about = { ...proposed("another"), entryId: internal.id };
  expect(kinds({ proposals: [about], log: [internal] })).toEqual(["proposal"]);
  // Whoever only looks confirms nothing.
  expect(kinds({ ...given, who: { id: "viewer", role: "viewer" } })).not.toContain("proposal");
});
