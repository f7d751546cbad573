import { compare } from "@/lib/base/compare";
import { addDays, type Day, daysBetween, lastDay, laterDay } from "@/lib/calendar/edtf";
import type { Nature, Rung } from "@/lib/db/generated/enums";
import type { CountryCode, DispatchFacts, EntryId, ResponseFacts } from "./entry";
import { binds, isAsKnown, isFollowUp, type LetterGrounds, letterGrounds } from "./letter";
import { inOrder } from "./order";
import type { Patience } from "./patience";

/** Where the exchange with a country stands. Late is derived from dates, never stored. */
export const conversations = [
  "not_contacted",
  "drafted",
  "sent",
  "letter_reported",
  "letter_assumed",
  "delivery_failed",
  "acknowledged",
  "referred",
  "ball_with_us",
  "waiting_by_agreement",
  "answered_supportive",
  "answered_neutral",
  "answered_declined",
  "late",
  "very_late",
  "dormant",
  "closed",
  "recognised_before",
] as const;
export type Conversation = (typeof conversations)[number];

export type ConversationReading = {
  conversation: Conversation;
  because: EntryId[];
  /** Since when they owe an answer; null when they owe none. */
  waitingSince: Day | null;
  /** Days they have owed an answer; null when they owe none. */
  silentDays: number | null;
  /** The next date that matters: when a reply is expected by the rule, or the date agreed with them. Public. */
  nextDate: Day | null;
  /** What staff expect instead, where a date set by hand holds. Never public; `nextDate` is null then. */
  handSetDate: Day | null;
};

/** The next date as the desk sees it, whether the rule gives it or a hand. */
export const dueDate = ({ nextDate, handSetDate }: ConversationReading): Day | null =>
  handSetDate ?? nextDate;

export type WaveReading = ConversationReading & { waveId: string | null };

const substantive: Partial<Record<Nature, Conversation>> = {
  supportive: "answered_supportive",
  neutral: "answered_neutral",
  declined: "answered_declined",
};

/** An automatic receipt is a machine's: it is no answer, no acknowledgement and no sign of life. */
export const isHuman = (response: ResponseFacts) => response.nature !== "automatic_receipt";
/** Whether the response says something on the matter itself. */
export const isSubstantive = (response: ResponseFacts) => substantive[response.nature] !== undefined;

type Letter = DispatchFacts | ResponseFacts;

const quiet = { waitingSince: null, silentDays: null, nextDate: null, handSetDate: null };

/** What was known of a dispatch on a day: a rung reached later is not known yet. */
export function rungOn(dispatch: DispatchFacts, on: Day): { rung: Rung; since: Day } {
  const since = dispatch.countsFrom;
  const reached = dispatch.rungOn ? laterDay(since, lastDay(dispatch.rungOn)) : since;
  switch (dispatch.rung) {
    case "drafted":
      return { rung: "drafted", since };
    case "sent":
      // Logged as a draft first, and sent on a later day.
      return reached > on ? { rung: "drafted", since } : { rung: "sent", since: reached };
    default:
      return { rung: reached > on ? "sent" : dispatch.rung, since };
  }
}

/** How far the exchange of one wave has come, before the days of silence are looked at. */
const newExchange = () => ({
  state: "not_contacted" as Conversation,
  because: [] as EntryId[],
  /** The last rung that binds them. */
  boundSince: null as Day | null,
  /** How well the letter that binds them is known; null before any. */
  grounds: null as LetterGrounds | null,
  /** Set by hand for the letter that binds them. */
  expectedBy: null as Day | null,
  /** They were granted time until then; null while waiting means without an end. */
  agreedUntil: null as Day | null,
  /** The first letter that left us. */
  firstSentOn: null as Day | null,
  /** Their substantive answer, to which the exchange returns when a question of theirs is settled. */
  answer: null as { state: Conversation; because: EntryId[] } | null,
  /** Our latest letter, where it did not arrive and they have not been heard of since. */
  failed: null as EntryId[] | null,
  /** Their question to us, until a letter of ours or their own answer settles it. */
  question: null as EntryId[] | null,
});
type Exchange = ReturnType<typeof newExchange>;

function takeDispatch(exchange: Exchange, entry: DispatchFacts, country: CountryCode, on: Day): void {
  const { rung, since } = rungOn(entry, on);
  const { state } = exchange;
  const grounds = letterGrounds(entry, country);
  if (rung === "drafted") {
    if (state === "not_contacted") Object.assign(exchange, { state: "drafted", because: [entry.id] });
    return;
  }
  exchange.firstSentOn ??= since;
  if (rung === "delivery_failed") {
    exchange.failed = [entry.id];
    if (state === "not_contacted" || state === "drafted" || state === "delivery_failed")
      Object.assign(exchange, { state: "delivery_failed", because: [entry.id] });
    return;
  }
  // A letter of which it is not known that it went to them changes nothing of what is known better.
  const nothingYet = state === "not_contacted" || state === "drafted";
  const sentBefore = state === "sent" && exchange.grounds;
  if (grounds !== "known" && !nothingYet && !(sentBefore && isAsKnown(grounds, sentBefore))) return;
  // A further letter ends our turn; it takes back neither their answer nor the time they were granted.
  exchange.question = null;
  exchange.failed = null;
  if (state.startsWith("answered")) return;
  if (state === "waiting_by_agreement" && exchange.agreedUntil && since <= exchange.agreedUntil) return;
  if (exchange.answer) {
    Object.assign(exchange, exchange.answer);
    return;
  }
  exchange.state = "sent";
  exchange.because = [entry.id];
  exchange.boundSince = since;
  exchange.grounds = grounds;
  exchange.expectedBy = entry.replyExpectedBy;
  exchange.agreedUntil = null;
}

function takeResponse(exchange: Exchange, entry: ResponseFacts): void {
  const { state } = exchange;
  const because = [entry.id];
  exchange.failed = null;
  const answered = substantive[entry.nature];
  if (answered) {
    exchange.answer = { state: answered, because };
    exchange.question = null;
    Object.assign(exchange, exchange.answer);
  } else if (entry.nature === "asks_us") {
    Object.assign(exchange, { state: "ball_with_us", because, question: because });
  } else if (entry.nature === "asks_for_time") {
    exchange.state = "waiting_by_agreement";
    exchange.because = because;
    exchange.agreedUntil = entry.waitUntil;
    exchange.boundSince = entry.waitUntil ? laterDay(entry.waitUntil, entry.countsFrom) : entry.countsFrom;
    exchange.expectedBy = null;
  } else {
    // A mere acknowledgement or referral takes back no answer, settles no question and ends no agreed time.
    if (state.startsWith("answered") || state === "ball_with_us") return;
    if (state === "waiting_by_agreement" && grantedOn(exchange, entry.countsFrom)) return;
    exchange.state = entry.nature === "referred" ? "referred" : "acknowledged";
    exchange.because = because;
    exchange.boundSince = entry.countsFrom;
    exchange.agreedUntil = null;
  }
}

const grantedOn = (exchange: Exchange, on: Day): boolean =>
  exchange.agreedUntil === null || on <= exchange.agreedUntil;

/** What a conversation is read against. */
export type Setting = {
  country: CountryCode;
  /** The day for which it is read. */
  on: Day;
  /** Day of the latest recognising act that still holds. */
  recognisedOn: Day | null;
  /** Day of the country's latest entry of any kind but automatic receipts. */
  lastEntryOn: Day | null;
  patience: Patience;
};

/**
 * The conversation of one wave with one country.
 * @param thread that wave's dispatches and the responses to them, oldest first
 */
function readThread(
  thread: Letter[],
  { country, on, recognisedOn, lastEntryOn, patience }: Setting,
): ConversationReading {
  const exchange = newExchange();
  for (const entry of thread) {
    if (entry.kind === "dispatch") takeDispatch(exchange, entry, country, on);
    else if (isHuman(entry)) takeResponse(exchange, entry);
  }
  const { state, because, boundSince, expectedBy, firstSentOn } = exchange;

  if (firstSentOn && recognisedOn && recognisedOn >= firstSentOn)
    return { conversation: "closed", because, ...quiet };
  if (state === "waiting_by_agreement" && grantedOn(exchange, on))
    return { conversation: state, because, ...quiet, nextDate: exchange.agreedUntil };
  const theyOweUs =
    state === "sent" || state === "acknowledged" || state === "referred" || state === "waiting_by_agreement";
  if (!theyOweUs || !boundSince) return { conversation: state, because, ...quiet };
  if (exchange.question) return { conversation: "ball_with_us", because: exchange.question, ...quiet };
  // A reminder that came back is ours to send again, however long they have been silent.
  if (exchange.failed) return { conversation: "delivery_failed", because: exchange.failed, ...quiet };
  // A silence needs a letter that is known, and an answer that is still owed.
  if (recognisedOn) return { conversation: "recognised_before", because, ...quiet };
  if (state === "sent" && exchange.grounds === "assumed")
    return { conversation: "letter_assumed", because, ...quiet };
  if (state === "sent" && exchange.grounds === "reported")
    return { conversation: "letter_reported", because, ...quiet };

  // By rule they are late when the days have passed; a hand-set date is kept to the day, and what restarted the clock
  // may put it off but not bring it forward.
  const byRule = addDays(boundSince, patience.late);
  const restarted = state !== "sent";
  const byHand = expectedBy ? addDays(expectedBy, 1) : null;
  const handHolds = byHand !== null && (!restarted || byHand > byRule);
  const lateFrom = handHolds ? byHand : byRule;
  const veryLateFrom = addDays(lateFrom, patience.veryLate - patience.late);
  const silence = {
    waitingSince: boundSince,
    silentDays: Math.max(0, daysBetween(boundSince, on)),
    nextDate: handHolds ? null : byRule,
    handSetDate: handHolds ? expectedBy : null,
  };
  // Once the agreed time is over, what remains is that they wrote to us.
  if (on < lateFrom)
    return {
      conversation: state === "waiting_by_agreement" ? "acknowledged" : state,
      because,
      ...silence,
    };
  if (lastEntryOn && daysBetween(lastEntryOn, on) >= patience.dormant)
    return { conversation: "dormant", because, ...silence };
  return { conversation: on < veryLateFrom ? "late" : "very_late", because, ...silence };
}

/** What went to one country in one wave, or outside any, and what came back; in the order in which it counts. */
export type Thread = {
  waveId: string | null;
  /** Last day of the wave's own date; of the last letter outside any wave. */
  startedOn: Day;
  entries: Letter[];
};

/**
 * Assigns a country's letters to its waves, and responses to letters.
 * - A package belongs to its wave, or to the thread outside any. So does a letter of which nobody has said what it is.
 * - A reminder, an answer of ours or another letter that is no package belongs to the wave that it names; else to that of
 *   the response to which it replies, else to that of the latest letter sent before it.
 * - Thanks belong to none: they change nothing but the day of the last entry.
 * - A response belongs to the threads of all dispatches that it answers; one that names none, to that of the latest letter
 *   sent before it; one that came before any letter stands alone (`unasked`).
 * @param entries the country's dispatches and responses known at `on`, in any order
 */
export function threadsOf(
  entries: readonly Letter[],
  on: Day,
): { threads: Thread[]; unasked: ResponseFacts[] } {
  // What was logged as a draft stands where it left.
  const letters = inOrder(entries, (entry) =>
    entry.kind === "dispatch" ? rungOn(entry, on).since : entry.countsFrom,
  );
  const threads = new Map<string, Thread>();
  /** The threads of each entry; of a response there may be several. */
  const threadsOfEntry = new Map<EntryId, readonly Thread[]>();
  const own = (entry: DispatchFacts): Thread => {
    const key = entry.wave?.id ?? "";
    const thread: Thread = threads.get(key) ?? { waveId: entry.wave?.id ?? null, startedOn: "", entries: [] };
    thread.startedOn = entry.wave ? lastDay(entry.wave.startedOn) : entry.countsFrom;
    threads.set(key, thread);
    return thread;
  };
  const joins = (entry: DispatchFacts) => isFollowUp(entry) && !entry.wave;
  for (const entry of letters)
    if (entry.kind === "dispatch" && binds(entry) && !joins(entry))
      threadsOfEntry.set(entry.id, [own(entry)]);
  const unasked: ResponseFacts[] = [];
  let latestSent: readonly Thread[] = [];
  for (const entry of letters) {
    if (entry.kind === "dispatch") {
      if (!binds(entry)) continue;
      const replied = threadsOfEntry.get(entry.repliesToId ?? "") ?? [];
      const underWay = replied.length > 0 ? replied : latestSent;
      const all = threadsOfEntry.get(entry.id) ?? (underWay.length > 0 ? underWay : [own(entry)]);
      threadsOfEntry.set(entry.id, all);
      for (const thread of all) thread.entries.push(entry);
      if (rungOn(entry, on).rung !== "drafted") latestSent = all;
    } else {
      const named = [entry.answersId, ...entry.alsoAnswers].flatMap(
        (id) => threadsOfEntry.get(id ?? "") ?? [],
      );
      const all = named.length > 0 ? [...new Set(named)] : latestSent;
      threadsOfEntry.set(entry.id, all);
      for (const thread of all) thread.entries.push(entry);
      if (all.length === 0) unasked.push(entry);
    }
  }
  return { threads: [...threads.values()], unasked };
}

/** What they wrote before any letter answers none: only what waits for us, or for them by agreement, is a conversation. */
const withoutLetter = (reading: ConversationReading): ConversationReading =>
  reading.conversation === "ball_with_us" || reading.conversation === "waiting_by_agreement"
    ? reading
    : { conversation: "not_contacted", because: [], ...quiet };

/**
 * The conversation with one country: per wave, and overall as the latest wave decides. Letters outside any wave are
 * a thread of their own, as late as the last of them.
 * @param entries the country's dispatches and responses known at `on`, in any order
 */
export function readConversation(
  entries: readonly Letter[],
  setting: Setting,
): { overall: ConversationReading; waves: WaveReading[] } {
  const { threads, unasked } = threadsOf(entries, setting.on);
  const sorted = threads.sort((a, b) => compare(a.startedOn, b.startedOn));
  const waves = sorted.map(({ waveId, entries: thread }) => ({ waveId, ...readThread(thread, setting) }));
  const latest = waves.at(-1);
  if (!latest)
    return { overall: withoutLetter(readThread(unasked, { ...setting, recognisedOn: null })), waves };
  const { waveId: _, ...overall } = latest;
  return { overall, waves };
}
