import { compare } from "@/lib/base/compare";
import { addDays, type Edtf, firstDay, lastDay } from "@/lib/calendar/edtf";
import { may } from "@/lib/ledger/rights";
import type { DeskEntry } from "@/lib/log/views";
import type { CountryCode, EntryId } from "@/lib/standing/entry";
import type { PlanView } from "./fields";
import { type Grounds, groundsOf } from "./grounds";
import { addressOf } from "./places";
import { type QueueInput, type QueueItem, queueKinds } from "./queue-item";

/** How far ahead a vote or a meeting is a lead, in days. */
export const soon = 14;

/**
 * The day's work, the most pressing first, and of one kind what waits longest; one's own tasks before those of others. Pure:
 * all of it follows from the record, the tasks and the plans.
 */
export function queueOf(input: QueueInput): QueueItem[] {
  const { who, record, today } = input;
  const grounds = groundsOf(record.entries, today);
  const items = [
    ...ofProposals(input),
    ...ofStandings(input),
    ...datesOf(input, grounds),
    ...ofPlans(input),
    ...ofTasks(input),
    ...ofReports(input),
    ...ofEntries(input, grounds),
    ...ofReaders(input),
    ...ofTheMachine(input),
    ...unproven(input, grounds),
  ];
  return inOrder(items, who.id);
}

/** Things of a kind together, of one kind what waits longest first. Many of them stand in their order already. */
function inOrder(items: readonly QueueItem[], me: string): QueueItem[] {
  const place = new Map(queueKinds.map((kind, index) => [kind, index]));
  const byRank = new Map<number, { item: QueueItem; day: string }[]>();
  for (const item of items) {
    const { kind, owner, since } = item;
    const others = kind.endsWith("_due") && owner !== me ? 0.5 : 0;
    const rank = (place.get(kind) ?? 0) + others;
    const alike = byRank.get(rank);
    const dated = { item, day: since ? lastDay(since) : "9" };
    if (alike) alike.push(dated);
    else byRank.set(rank, [dated]);
  }
  return [...byRank]
    .sort(([one], [other]) => one - other)
    .flatMap(([, alike]) => alike.sort((one, other) => compare(one.day, other.day)).map(({ item }) => item));
}

/** What somebody else is to confirm, and what one has proposed oneself and waits. */
function* ofProposals({ proposals, who }: QueueInput): Generator<QueueItem> {
  const to = addressOf(who.role);
  for (const { id, text, countries, on, proposerId } of proposals) {
    const kind = may(who.role, "entry:publish") && proposerId !== who.id ? "proposal" : "proposed";
    const item = { alike: null, countries, restsOn: { text }, since: on, settle: to.proposal(id) };
    yield { ...item, kind, owner: kind === "proposed" ? proposerId : null };
  }
}

/** A lead is taken care of once a next step is planned for a later day than it. */
const hasNextStepAfter = (plan: PlanView | undefined, on: Edtf): boolean =>
  Boolean(plan?.nextStepOn && plan.nextStepOn > lastDay(on));

/** What each country's standing asks for: its leads, our turn, what failed, what is late by a letter that is known. */
function* ofStandings({ record, standings, plans, today, who }: QueueInput): Generator<QueueItem> {
  const to = addressOf(who.role);
  for (const { country, conversation, stage, position } of standings.values()) {
    const plan = plans.get(country);
    const [entryId] = conversation.because;
    const because = entryId ? record.entry(entryId) : undefined;
    const common = { countries: [country], owner: plan?.ownerId ?? null, alike: null };
    const answer = entryId ? to.answer(country, because) : [];
    const recognisedOn = position.anyChamber?.acts.at(-1)?.countsFrom ?? "";
    if (stage.stage === "committee_adopted" && stage.on && !hasNextStepAfter(plan, stage.on)) {
      const restsOn = { entryId: stage.because[0] as EntryId };
      yield { ...common, kind: "committee_adopted", restsOn, since: stage.on, settle: to.nextStep(country) };
    }
    if (!because || !entryId) continue;
    const item = { ...common, restsOn: { entryId }, since: because.occurredOn };
    switch (conversation.conversation) {
      case "answered_supportive":
        // What they have done since is more than they said.
        if (because.countsFrom > recognisedOn && !hasNextStepAfter(plan, because.occurredOn))
          yield { ...item, kind: "supportive", settle: [...to.nextStep(country), ...to.write(country)] };
        break;
      case "ball_with_us":
        yield { ...item, kind: "our_turn", settle: to.reply(country, because) };
        break;
      case "delivery_failed":
        yield { ...item, kind: "delivery_failed", settle: to.sendAgain(country, entryId) };
        break;
      case "late":
      case "very_late":
      case "dormant": {
        const since = conversation.waitingSince;
        const restsOn = { entryId, days: conversation.silentDays ?? 0 };
        const kind = conversation.conversation === "late" ? "late" : "very_late";
        yield {
          ...item,
          kind,
          alike: since ?? "",
          restsOn,
          since,
          settle: [...to.remind(country), ...answer],
        };
        break;
      }
      default:
        if (because.kind === "response" && because.nature === "asks_for_time" && because.waitUntil) {
          const { waitUntil } = because;
          if (waitUntil <= today && conversation.conversation !== "closed")
            yield {
              ...item,
              kind: "agreed_date",
              since: waitUntil,
              settle: [...to.remind(country), ...answer],
            };
        }
    }
  }
}

/** Votes and meetings that are near, and those whose day is over. */
function* datesOf({ plans, today, who }: QueueInput, grounds: Grounds): Generator<QueueItem> {
  const to = addressOf(who.role);
  for (const { entry, on, passed } of grounds.toCome) {
    if (!passed && firstDay(on) > addDays(today, soon)) continue;
    const { countries, id } = entry;
    const owner = (countries.length === 1 && plans.get(countries[0] ?? "")?.ownerId) || entry.authorId;
    const common = { alike: null, countries, restsOn: { entryId: id }, since: on, owner };
    yield passed
      ? { ...common, kind: "passed", settle: to.happened(entry) }
      : { ...common, kind: "coming", settle: to.prepare(entry) };
  }
}

function* ofPlans({ plans, today, who }: QueueInput): Generator<QueueItem> {
  const to = addressOf(who.role);
  for (const plan of plans.values()) {
    const { countryCode, nextStep, nextStepOn, ownerId } = plan;
    if (!nextStep || !nextStepOn || nextStepOn > today) continue;
    const settle = to.stepDone(plan);
    const restsOn = { text: nextStep };
    yield {
      kind: "step_due",
      alike: null,
      countries: [countryCode],
      restsOn,
      since: nextStepOn,
      owner: ownerId,
      settle,
    };
  }
}

function* ofTasks({ tasks, today, who }: QueueInput): Generator<QueueItem> {
  const to = addressOf(who.role);
  for (const task of tasks) {
    const { id, title, dueOn, ownerId, countryCode, partnerId } = task;
    if (!dueOn || dueOn > today) continue;
    const countries = countryCode ? [countryCode] : [];
    const settle = to.taskDone(task);
    yield {
      kind: "task_due",
      alike: null,
      countries,
      restsOn: { taskId: id, text: title, ...(partnerId ? { partnerId } : {}) },
      since: dueOn,
      owner: ownerId,
      settle,
    };
  }
}

function* ofReports({ dueReports, who }: QueueInput): Generator<QueueItem> {
  const to = addressOf(who.role);
  for (const { name, since, href } of dueReports)
    yield {
      kind: "report_due",
      alike: null,
      countries: [],
      restsOn: { text: name },
      since,
      owner: null,
      settle: to.makeReport(href),
    };
}

/** Letters that are written and not sent, and what the public cannot see yet. */
function* ofEntries({ who, proposals }: QueueInput, grounds: Grounds): Generator<QueueItem> {
  const to = addressOf(who.role);
  const item = ({ id, countries, authorId }: DeskEntry) => ({
    countries,
    restsOn: { entryId: id },
    owner: authorId,
  });
  for (const entry of grounds.drafted)
    yield { ...item(entry), kind: "drafted", alike: null, since: entry.occurredOn, settle: to.send(entry) };
  const proposed = new Set(proposals.map(({ entryId }) => entryId));
  for (const { entry, since } of grounds.unpublished)
    if (!proposed.has(entry.id))
      yield { ...item(entry), kind: "unpublished", alike: "", since, settle: to.look(entry) };
}

function* ofReaders({ reports, record, who }: QueueInput): Generator<QueueItem> {
  const to = addressOf(who.role);
  for (const { id, reference, about, receivedOn } of reports) {
    const entry = about ? record.entry(about) : undefined;
    const known = record.countries.some(({ code }) => code === about);
    const countries = entry ? entry.countries : about && known ? [about] : [];
    const restsOn = { reportId: id, text: reference, ...(entry ? { entryId: entry.id } : {}) };
    yield {
      kind: "error_report",
      alike: "",
      countries,
      restsOn,
      since: receivedOn,
      owner: null,
      settle: to.report(id),
    };
  }
}

/** What administrators settle, and what a new release left to staff. */
function* ofTheMachine({
  givenUp,
  undecided,
  tasks,
  plans,
  disabled,
  who,
}: QueueInput): Generator<QueueItem> {
  const to = addressOf(who.role);
  const common = { alike: null, since: null, owner: null };
  if (givenUp > 0 && may(who.role, "setting:manage"))
    yield { ...common, kind: "given_up", countries: [], restsOn: { count: givenUp }, settle: to.effects() };
  if (may(who.role, "person:manage")) {
    const left = new Map<string, { count: number; countries: CountryCode[] }>();
    const note = (ownerId: string | null, country: CountryCode | null) => {
      if (!ownerId || !disabled.has(ownerId)) return;
      const one = left.get(ownerId) ?? { count: 0, countries: [] };
      one.count += 1;
      if (country && !one.countries.includes(country)) one.countries.push(country);
      left.set(ownerId, one);
    };
    for (const { ownerId, countryCode } of tasks) note(ownerId, countryCode);
    for (const { ownerId, countryCode } of plans.values()) note(ownerId, countryCode);
    for (const [ownerId, { count, countries }] of left)
      yield {
        ...common,
        kind: "left_behind",
        countries,
        restsOn: { count },
        owner: ownerId,
        settle: to.handOn(ownerId),
      };
  }
  if (undecided > 0 && may(who.role, "listing:write"))
    yield {
      ...common,
      kind: "undecided",
      countries: [],
      restsOn: { count: undecided },
      settle: to.shipped(),
    };
}

/** Letters of which no source says that they went, and countries that are listed on no source. */
function* unproven({ record, plans, who }: QueueInput, grounds: Grounds): Generator<QueueItem> {
  const to = addressOf(who.role);
  for (const { country, dispatchId, on } of grounds.unconfirmed) {
    const owner = plans.get(country)?.ownerId ?? null;
    const restsOn = { entryId: dispatchId };
    yield {
      kind: "assumed_letter",
      alike: "",
      countries: [country],
      restsOn,
      since: on,
      owner,
      settle: to.letters(dispatchId),
    };
  }
  for (const { code, listing } of record.countries) {
    if (listing?.basis !== "assumed") continue;
    const owner = plans.get(code)?.ownerId ?? null;
    const settle = to.listing(code);
    yield {
      kind: "assumed_listing",
      alike: "",
      countries: [code],
      restsOn: {},
      since: listing.since,
      owner,
      settle,
    };
  }
}
