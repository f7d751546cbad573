import { type Day, daysBetween, lastDay } from "@/lib/calendar/edtf";
import { isHuman, isSubstantive } from "@/lib/record/conversation";
import type { CountryCode, DispatchFacts, EntryId, ResponseFacts, Rung } from "@/lib/record/entry";
import type { Wait } from "./median";

/** How one country has taken one wave's letters. `none`: nothing from a person. */
export type Outcome = "answered" | "recognised" | "in_touch" | "none";

/** What went to one country in one wave, and what became of it. */
export type Sending = {
  country: CountryCode;
  waveId: string | null;
  sentOn: Day;
  /** First response that says something on the matter itself. */
  answeredOn: Day | null;
  answer: EntryId | null;
  /** First human response of any kind. */
  heardOn: Day | null;
  outcome: Outcome;
  wait: Wait;
};

/** The rung as it was known on a day: a delivery or a failure that was learnt later still counted as sent. */
export const rungOn = (dispatch: DispatchFacts, on: Day): Rung =>
  dispatch.rung !== "drafted" && dispatch.rungOn && lastDay(dispatch.rungOn) > on ? "sent" : dispatch.rung;

/** Whether the letter is on its way or there: neither a draft nor a failure. */
export const wentOut = (dispatch: DispatchFacts, on: Day): boolean =>
  rungOn(dispatch, on) === "sent" || rungOn(dispatch, on) === "delivered";

/**
 * One line per country and wave, as known on a day. A response that names no dispatch belongs to the latest one
 * sent before it, as in the rules of the conversation. Automatic receipts are nothing here. A recognition after
 * the letter ends the waiting without an answer.
 * @param entries dispatches and responses, oldest first; those that count from after `on` are passed over
 * @param recognisedOn the day of each country's recognition, for those that have
 */
export function sendingsOf(
  entries: readonly (DispatchFacts | ResponseFacts)[],
  on: Day,
  recognisedOn: ReadonlyMap<CountryCode, Day>,
): Sending[] {
  type Thread = { country: CountryCode; waveId: string | null; sentOn: Day; responses: ResponseFacts[] };
  const threads = new Map<string, Thread>();
  const known = entries.filter((entry) => entry.countsFrom <= on);
  const letters = known.filter((entry) => entry.kind === "dispatch");
  const keyOf = (country: CountryCode, letter: DispatchFacts) => `${country} ${letter.wave?.id ?? ""}`;

  for (const letter of letters) {
    if (!wentOut(letter, on)) continue;
    for (const country of letter.countries) {
      const thread = threads.get(keyOf(country, letter));
      if (!thread)
        threads.set(keyOf(country, letter), {
          country,
          waveId: letter.wave?.id ?? null,
          sentOn: letter.countsFrom,
          responses: [],
        });
      else if (letter.countsFrom < thread.sentOn) thread.sentOn = letter.countsFrom;
    }
  }
  for (const response of known) {
    if (response.kind !== "response" || !isHuman(response)) continue;
    for (const country of response.countries) {
      const own = letters.filter((letter) => letter.countries.includes(country));
      const letter =
        own.find((candidate) => candidate.id === response.answersId) ??
        own.findLast(
          (candidate) => candidate.rung !== "drafted" && candidate.countsFrom <= response.countsFrom,
        );
      if (letter) threads.get(keyOf(country, letter))?.responses.push(response);
    }
  }

  return [...threads.values()]
    .map(({ country, waveId, sentOn, responses }) => {
      const answer = responses.find(isSubstantive);
      const recognised = recognisedOn.get(country);
      const closedOn = !answer && recognised && recognised >= sentOn ? recognised : null;
      const outcome: Outcome = answer
        ? "answered"
        : closedOn
          ? "recognised"
          : responses.length > 0
            ? "in_touch"
            : "none";
      const until = answer?.countsFrom ?? closedOn ?? on;
      return {
        country,
        waveId,
        sentOn,
        answeredOn: answer?.countsFrom ?? null,
        answer: answer?.id ?? null,
        heardOn: responses[0]?.countsFrom ?? null,
        outcome,
        wait: { days: Math.max(0, daysBetween(sentOn, until)), answered: answer !== undefined },
      };
    })
    .sort(
      (a, b) =>
        compare(a.sentOn, b.sentOn) ||
        compare(a.country, b.country) ||
        compare(a.waveId ?? "", b.waveId ?? ""),
    );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Of the countries written to: how many answered, recognised without an answer, are in touch, or are silent. */
export type ResponseRate = {
  written: number;
  answered: number;
  recognised: number;
  inTouch: number;
  silent: number;
  /** Answered among written to, from 0 to 1; null when nobody was written to. */
  rate: number | null;
};

/** Counts countries, each once and by the best that any of the sendings had. */
export function responseRate(sendings: readonly Sending[]): ResponseRate {
  const order: Outcome[] = ["none", "in_touch", "recognised", "answered"];
  const best = new Map<CountryCode, Outcome>();
  for (const { country, outcome } of sendings) {
    const before = best.get(country);
    if (!before || order.indexOf(outcome) > order.indexOf(before)) best.set(country, outcome);
  }
  const count = (outcome: Outcome) => [...best.values()].filter((value) => value === outcome).length;
  const answered = count("answered");
  return {
    written: best.size,
    answered,
    recognised: count("recognised"),
    inTouch: count("in_touch"),
    silent: count("none"),
    rate: best.size > 0 ? answered / best.size : null,
  };
}
