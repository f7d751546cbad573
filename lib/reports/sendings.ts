import { compare } from "@/lib/base/compare";
import { type Day, daysBetween, laterDay } from "@/lib/calendar/edtf";
import { isHuman, isSubstantive, rungOn, threadsOf } from "@/lib/standing/conversation";
import type { CountryCode, DispatchFacts, ResponseFacts } from "@/lib/standing/entry";
import { isAsKnown, type LetterGrounds, letterGrounds } from "@/lib/standing/letter";
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
  outcome: Outcome;
  wait: Wait;
  /** How well it is known that it went there. An answer shows that it came. */
  grounds: LetterGrounds;
};

/** Whether the letter is on its way or there: neither a draft nor a failure. */
export const wentOut = (dispatch: DispatchFacts, on: Day): boolean =>
  ["sent", "delivered"].includes(rungOn(dispatch, on).rung);

/**
 * One line per country and wave, as known on a day; responses belong to letters as in the rules of the conversation.
 * Automatic receipts are nothing here. A recognition, before the letter or after it, ends the waiting without an answer.
 * @param entries dispatches and responses, in any order; those that count from after `on` are passed over
 * @param recognisedOn the day of each country's recognition, for those that have
 */
export function sendingsOf(
  entries: readonly (DispatchFacts | ResponseFacts)[],
  on: Day,
  recognisedOn: ReadonlyMap<CountryCode, Day>,
): Sending[] {
  const byCountry = new Map<CountryCode, (DispatchFacts | ResponseFacts)[]>();
  for (const entry of entries) {
    if (entry.countsFrom > on) continue;
    for (const country of entry.countries) {
      const own = byCountry.get(country);
      if (own) own.push(entry);
      else byCountry.set(country, [entry]);
    }
  }
  return [...byCountry]
    .flatMap(([country, own]) => threadsOf(own, on).threads.map((thread) => ({ country, ...thread })))
    .flatMap(({ country, waveId, entries: thread }) => {
      const out = thread.filter((entry) => entry.kind === "dispatch").filter((entry) => wentOut(entry, on));
      const sentOn = out.map((letter) => rungOn(letter, on).since).sort()[0];
      if (!sentOn) return [];
      const responses = thread.filter((entry) => entry.kind === "response").filter(isHuman);
      const answer = responses.find(isSubstantive);
      const recognised = recognisedOn.get(country);
      // Whoever had recognised before owes no answer: the waiting ends on its first day.
      const closedOn = !answer && recognised ? laterDay(recognised, sentOn) : null;
      const outcome: Outcome = answer
        ? "answered"
        : closedOn
          ? "recognised"
          : responses.length > 0
            ? "in_touch"
            : "none";
      const until = answer?.countsFrom ?? closedOn ?? on;
      const sending: Sending = {
        country,
        waveId,
        sentOn,
        answeredOn: answer?.countsFrom ?? null,
        outcome,
        wait: { days: Math.max(0, daysBetween(sentOn, until)), answered: answer !== undefined },
        grounds: responses.length > 0 ? "known" : surest(out.map((letter) => letterGrounds(letter, country))),
      };
      return [sending];
    })
    .sort(
      (a, b) =>
        compare(a.sentOn, b.sentOn) ||
        compare(a.country, b.country) ||
        compare(a.waveId ?? "", b.waveId ?? ""),
    );
}

const surest = (of: LetterGrounds[]): LetterGrounds =>
  of.reduce((best, grounds) => (isAsKnown(grounds, best) ? grounds : best), "assumed");

/** Those of which it is known that they went: nobody is held to a letter that may never have been sent. */
export const knownOf = (sendings: readonly Sending[]): Sending[] =>
  sendings.filter(({ grounds }) => grounds === "known");

const countriesOf = (
  sendings: readonly Sending[],
  grounds: LetterGrounds,
  but: ReadonlySet<CountryCode>,
): Set<CountryCode> =>
  new Set(
    sendings.flatMap((sending) =>
      sending.grounds === grounds && !but.has(sending.country) ? sending.country : [],
    ),
  );

/**
 * Of the countries to which a letter is known: how many answered, recognised without an answer, are in touch, or are silent.
 * Each counts once, by the best that any of the sendings had.
 */
export function responseRate(sendings: readonly Sending[]) {
  const order: Outcome[] = ["none", "in_touch", "recognised", "answered"];
  const best = new Map<CountryCode, Outcome>();
  for (const { country, outcome } of knownOf(sendings)) {
    const before = best.get(country);
    if (!before || order.indexOf(outcome) > order.indexOf(before)) best.set(country, outcome);
  }
  const count = (outcome: Outcome) => [...best.values()].filter((value) => value === outcome).length;
  const answered = count("answered");
  const reported = countriesOf(sendings, "reported", new Set(best.keys()));
  const assumed = countriesOf(sendings, "assumed", new Set([...best.keys(), ...reported]));
  return {
    written: best.size,
    answered,
    recognised: count("recognised"),
    inTouch: count("in_touch"),
    silent: count("none"),
    /** Countries to which a letter is only reported, or only assumed: they are in none of the other figures. */
    reported: reported.size,
    assumed: assumed.size,
    /** Answered among written to, from 0 to 1; null when nobody was written to. */
    rate: best.size > 0 ? answered / best.size : null,
  };
}
export type ResponseRate = ReturnType<typeof responseRate>;
