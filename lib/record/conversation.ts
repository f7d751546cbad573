import { addDays, type Day, daysBetween, type Edtf, lastDay } from "@/lib/calendar/edtf";
import type { DispatchFacts, EntryId, Nature, ResponseFacts } from "./entry";

/** Where the exchange with a country stands. Late is derived from dates, never stored. */
export const conversations = [
  "not_contacted",
  "drafted",
  "sent",
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
] as const;
export type Conversation = (typeof conversations)[number];

/** Days after which silence counts; settings of the campaign. */
export type Patience = { late: number; veryLate: number; dormant: number };
export const usualPatience: Patience = { late: 60, veryLate: 120, dormant: 365 };

export type ConversationReading = {
  conversation: Conversation;
  because: EntryId[];
  /** Since when they owe an answer; null when they owe none. */
  waitingSince: Day | null;
  /** Days they have owed an answer; null when they owe none. */
  silentDays: number | null;
  /** The next date that matters: when a reply is expected, or the agreed date. */
  nextDate: Day | null;
};

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

const quiet = { waitingSince: null, silentDays: null, nextDate: null };
const notContacted: ConversationReading = { conversation: "not_contacted", because: [], ...quiet };

/**
 * The conversation of one wave with one country.
 * @param thread that wave's dispatches and the responses to them, oldest first
 * @param recognisedOn first day of a recognition that still holds
 * @param lastEntryOn day of the country's latest entry of any kind but automatic receipts
 */
function readThread(
  thread: (DispatchFacts | ResponseFacts)[],
  on: Day,
  recognisedOn: Day | null,
  lastEntryOn: Day | null,
  patience: Patience,
): ConversationReading {
  let state: Conversation = "not_contacted";
  let because: EntryId[] = [];
  let boundSince: Day | null = null;
  let expectedBy: Day | null = null;
  let agreedUntil: Day | null = null;
  let firstSentOn: Day | null = null;

  for (const entry of thread) {
    if (entry.kind === "dispatch") {
      // What was not yet known of the delivery counts as sent until then.
      const rung =
        entry.rungOn && lastDay(entry.rungOn) > on && entry.rung !== "drafted" ? "sent" : entry.rung;
      if (rung === "drafted") {
        if (state === "not_contacted") {
          state = "drafted";
          because = [entry.id];
        }
        continue;
      }
      if (rung === "delivery_failed") {
        if (state === "not_contacted" || state === "drafted" || state === "delivery_failed") {
          state = "delivery_failed";
          because = [entry.id];
        }
        continue;
      }
      firstSentOn ??= entry.countsFrom;
      // A further letter does not take back their answer; it does end our turn and the waiting they asked for.
      if (state.startsWith("answered")) continue;
      if (state === "waiting_by_agreement" && agreedUntil && agreedUntil > entry.countsFrom) continue;
      state = "sent";
      because = [entry.id];
      boundSince = entry.countsFrom;
      expectedBy = entry.replyExpectedBy;
      agreedUntil = null;
    } else if (isHuman(entry)) {
      const answered = substantive[entry.nature];
      if (answered) {
        state = answered;
      } else if (
        state.startsWith("answered") &&
        entry.nature !== "asks_us" &&
        entry.nature !== "asks_for_time"
      ) {
        continue;
      } else if (entry.nature === "asks_us") {
        state = "ball_with_us";
      } else if (entry.nature === "asks_for_time") {
        state = "waiting_by_agreement";
        agreedUntil = entry.waitUntil;
        boundSince = entry.waitUntil ?? entry.countsFrom;
        expectedBy = null;
      } else {
        state = entry.nature === "referred" ? "referred" : "acknowledged";
        boundSince = entry.countsFrom;
        expectedBy = null;
        agreedUntil = null;
      }
      because = [entry.id];
    }
  }

  if (firstSentOn && recognisedOn && recognisedOn >= firstSentOn)
    return { conversation: "closed", because, ...quiet };

  const granted = state === "waiting_by_agreement" && (agreedUntil === null || on <= agreedUntil);
  if (granted)
    return { conversation: state, because, waitingSince: null, silentDays: null, nextDate: agreedUntil };
  const theyOweUs =
    state === "sent" || state === "acknowledged" || state === "referred" || state === "waiting_by_agreement";
  if (!theyOweUs || !boundSince) return { conversation: state, because, ...quiet };

  // A hand-set date is kept to the day; by rule they are late when the days have passed.
  const lateFrom = expectedBy ? addDays(expectedBy, 1) : addDays(boundSince, patience.late);
  const veryLateFrom = addDays(lateFrom, patience.veryLate - patience.late);
  const nextDate = expectedBy ?? addDays(boundSince, patience.late);
  const silence = {
    waitingSince: boundSince,
    silentDays: Math.max(0, daysBetween(boundSince, on)),
    nextDate,
  };
  if (on < lateFrom)
    return { conversation: state === "waiting_by_agreement" ? "sent" : state, because, ...silence };
  if (lastEntryOn && daysBetween(lastEntryOn, on) >= patience.dormant)
    return { conversation: "dormant", because, ...silence };
  return { conversation: on < veryLateFrom ? "late" : "very_late", because, ...silence };
}

/**
 * The conversation with one country: per wave, and overall as the latest wave decides.
 * A response that names no dispatch belongs to the latest one sent before it; one that came before any
 * letter stands alone.
 * @param entries the country's dispatches and responses known at `on`, oldest first
 */
export function readConversation(
  entries: (DispatchFacts | ResponseFacts)[],
  on: Day,
  recognisedOn: Day | null,
  lastEntryOn: Day | null,
  patience: Patience = usualPatience,
): { overall: ConversationReading; waves: WaveReading[] } {
  type Thread = { waveId: string | null; startedOn: Edtf; entries: (DispatchFacts | ResponseFacts)[] };
  const threads = new Map<string, Thread>();
  const threadOf = new Map<EntryId, string>();
  const unasked: ResponseFacts[] = [];

  for (const entry of entries) {
    if (entry.kind === "dispatch") {
      const key = entry.wave?.id ?? "";
      const thread = threads.get(key) ?? {
        waveId: entry.wave?.id ?? null,
        startedOn: entry.wave?.startedOn ?? entry.occurredOn,
        entries: [],
      };
      thread.entries.push(entry);
      threads.set(key, thread);
      threadOf.set(entry.id, key);
    }
  }
  for (const entry of entries) {
    if (entry.kind !== "response") continue;
    let key = entry.answersId ? threadOf.get(entry.answersId) : undefined;
    if (key === undefined) {
      const before = entries.findLast(
        (other) =>
          other.kind === "dispatch" && other.rung !== "drafted" && other.countsFrom <= entry.countsFrom,
      );
      key = before && threadOf.get(before.id);
    }
    const thread = key === undefined ? undefined : threads.get(key);
    if (thread) thread.entries.push(entry);
    else unasked.push(entry);
  }

  const waves: (WaveReading & { startedOn: Day })[] = [];
  for (const { waveId, startedOn, entries: thread } of threads.values()) {
    thread.sort(byDay);
    waves.push({
      waveId,
      startedOn: lastDay(startedOn),
      ...readThread(thread, on, recognisedOn, lastEntryOn, patience),
    });
  }
  waves.sort((a, b) =>
    a.startedOn < b.startedOn
      ? -1
      : a.startedOn > b.startedOn
        ? 1
        : (a.waveId ?? "") < (b.waveId ?? "")
          ? -1
          : 1,
  );

  const latest = waves.at(-1);
  const alone = latest ? null : readThread(unasked, on, null, lastEntryOn, patience);
  const overall = latest ?? alone ?? notContacted;
  return {
    overall: {
      conversation: overall.conversation,
      because: overall.because,
      waitingSince: overall.waitingSince,
      silentDays: overall.silentDays,
      nextDate: overall.nextDate,
    },
    waves: waves.map(({ startedOn: _, ...wave }) => wave),
  };
}

/** Oldest first; on one day a dispatch goes before a response, so that an answer of the same day counts. */
const byDay = (a: DispatchFacts | ResponseFacts, b: DispatchFacts | ResponseFacts) =>
  a.countsFrom !== b.countsFrom
    ? a.countsFrom < b.countsFrom
      ? -1
      : 1
    : a.kind !== b.kind
      ? a.kind === "dispatch"
        ? -1
        : 1
      : a.id < b.id
        ? -1
        : 1;
