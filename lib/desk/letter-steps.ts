import type { Day } from "@/lib/calendar/edtf";
import { isHuman, isSubstantive, rungOn, type Thread, threadsOf } from "@/lib/standing/conversation";
import type { CountryCode, DispatchFacts, EntryFacts, EntryId, ResponseFacts } from "@/lib/standing/entry";
import { binds, isCollective } from "@/lib/standing/letter";
import type { Standing } from "@/lib/standing/standing";
import type { LetterOffer, LetterStep } from "./steps";

type Entry = EntryFacts & { removed: unknown };

/**
 * The open letters to a country as they stand, each with the steps that fit it. A letter is open until they have said
 * something on the matter in its wave. Of the latest wave what is likely is in sight; of earlier ones, and of a letter to
 * many, it is rather something to look for.
 * @param entries the log, in any order
 */
export function openLetters(
  entries: readonly Entry[],
  country: CountryCode,
  on: Day,
): Map<EntryId, LetterOffer> {
  const letters = entries.filter(
    (entry): entry is Entry & (DispatchFacts | ResponseFacts) =>
      (entry.kind === "dispatch" || entry.kind === "response") &&
      !entry.removed &&
      entry.countsFrom <= on &&
      entry.countries.includes(country),
  );
  const { threads } = threadsOf(letters, on);
  const latest = threads.reduce<Thread | null>(
    (last, thread) => (!last || thread.startedOn >= last.startedOn ? thread : last),
    null,
  );
  const offers = new Map<EntryId, LetterOffer>();
  for (const thread of threads)
    for (const [index, letter] of thread.entries.entries()) {
      if (letter.kind !== "dispatch" || rungOn(letter, on).rung === "drafted") continue;
      const since = thread.entries.slice(index + 1).filter((entry) => entry.kind === "response");
      if (since.some(isSubstantive)) continue;
      const moves = isCollective(letter) ? [] : moving[letter.rung];
      const likely = thread === latest && !isCollective(letter) ? [...moves, ...cameBack(since)] : [];
      const fitting = [...moves, ...(since.length === 0 ? receipt : []), ...theirs];
      offers.set(letter.id, {
        next: likely,
        more: fitting.filter((step) => !likely.includes(step)),
        mayBeAnswered: true,
      });
    }
  // Thanks ask for no answer; whether they arrived can be said all the same.
  for (const letter of letters)
    if (
      letter.kind === "dispatch" &&
      !binds(letter) &&
      !isCollective(letter) &&
      moving[letter.rung].length > 0
    )
      offers.set(letter.id, { next: moving[letter.rung], more: [], mayBeAnswered: false });
  return offers;
}

const moving: Record<DispatchFacts["rung"], readonly LetterStep[]> = {
  drafted: [],
  sent: ["delivered", "delivery_failed"],
  delivery_failed: ["delivered"],
  delivered: [],
};
const receipt: readonly LetterStep[] = ["automatic_receipt"];
const theirs: readonly LetterStep[] = ["acknowledged", "referred", "asks_us", "asks_for_time"];

/** What says no more than that the letter came, and has not been said yet. */
const cameBack = (since: readonly ResponseFacts[]): LetterStep[] =>
  since.some(isHuman) ? [] : since.length > 0 ? ["acknowledged"] : ["automatic_receipt", "acknowledged"];

/** Questions of theirs that wait for us. */
export const openQuestions = ({
  conversation,
  waves,
}: Pick<Standing, "conversation" | "waves">): Set<EntryId> =>
  new Set(
    [conversation, ...waves].flatMap((reading) =>
      reading.conversation === "ball_with_us" ? reading.because : [],
    ),
  );

/**
 * The body to which the next letter goes: the one to which they passed our last on, until a letter has left since.
 * @param entries the log, oldest first
 */
export function referredTo(
  entries: readonly Entry[],
  country: CountryCode,
): { bodyId: string; entryId: EntryId } | null {
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index] as Entry;
    if (entry.removed || !entry.countries.includes(country)) continue;
    if (entry.kind === "dispatch" && entry.rung !== "drafted" && binds(entry) && !isCollective(entry))
      return null;
    if (entry.kind === "response" && entry.referredToId)
      return { bodyId: entry.referredToId, entryId: entry.id };
  }
  return null;
}

type Offers = Map<EntryId, LetterOffer>;
const kept = new WeakMap<readonly Entry[], { on: Day; offers: Map<CountryCode, Offers> }>();

/**
 * The same for a country of a record, worked out once for each state of it and each day: a wave asks for that of forty
 * countries, some with thousands of letters.
 * @param all the entries of the record
 * @param own those among them that may be of the country
 */
export function openLettersIn(
  all: readonly Entry[],
  country: CountryCode,
  on: Day,
  own: readonly Entry[] = all,
): Offers {
  const before = kept.get(all);
  const now = before?.on === on ? before : { on, offers: new Map<CountryCode, Offers>() };
  kept.set(all, now);
  const offers = now.offers.get(country) ?? openLetters(own, country, on);
  now.offers.set(country, offers);
  return offers;
}
