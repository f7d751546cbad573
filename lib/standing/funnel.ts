import type { Day } from "@/lib/calendar/edtf";
import { isHuman, isSubstantive, rungOn, threadsOf } from "./conversation";
import type { CountryCode, DispatchFacts, EntryFacts, ResponseFacts } from "./entry";
import { letterGrounds } from "./letter";
import type { Standing } from "./standing";

/** How far a wave has come in a country, each step after the one before; the last two are what it is all for. */
export const funnelSteps = [
  "sent",
  "delivered",
  "acknowledged",
  "answered",
  "under_way",
  "recognised",
] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** An entry as the desk has it: what was removed is still there. */
type Entry = EntryFacts & { removed?: unknown };

/**
 * The steps that a wave has reached in a country on a day. What came back on a letter says that it arrived. Whether it is under
 * way and whether it was recognised is of the country; of one that had recognised before the wave neither is the wave's.
 * @param entries the country's entries, in any order
 * @returns nothing where no letter of the wave is known to have left: one that is assumed is none, unless they answered
 */
export function reachedInWave(
  entries: readonly Entry[],
  waveId: string,
  standing: Pick<Standing, "country" | "class" | "position">,
  on: Day,
): FunnelStep[] {
  const letters = entries.filter(
    (entry): entry is Entry & (DispatchFacts | ResponseFacts) =>
      (entry.kind === "dispatch" || entry.kind === "response") && !entry.removed && entry.countsFrom <= on,
  );
  const thread = threadsOf(letters, on).threads.find((one) => one.waveId === waveId);
  const sent = thread?.entries.filter(
    (entry): entry is DispatchFacts => entry.kind === "dispatch" && rungOn(entry, on).rung !== "drafted",
  );
  const [first] = sent ?? [];
  if (!thread || !sent || !first) return [];
  const responses = thread.entries.filter((entry) => entry.kind === "response");
  const isKnown = sent.some((entry) => letterGrounds(entry, standing.country) === "known");
  if (!isKnown && responses.length === 0) return [];
  const recognisedOn = standing.position.anyChamber?.countsFrom ?? null;
  const isOfWave = recognisedOn === null || recognisedOn >= first.countsFrom;
  const reached: Record<FunnelStep, boolean> = {
    sent: true,
    delivered: responses.length > 0 || sent.some((entry) => rungOn(entry, on).rung === "delivered"),
    acknowledged: responses.some(isHuman),
    answered: responses.some(isSubstantive),
    under_way: standing.class === "under_way" && isOfWave,
    recognised: recognisedOn !== null && isOfWave,
  };
  return funnelSteps.filter((step) => reached[step]);
}

type Kept = { on: Day; reached: Map<string, readonly FunnelStep[]> };
const kept = new WeakMap<readonly Entry[], Kept>();

/**
 * The same for a country of a record, worked out once for each state of it and each day: some countries have thousands of letters.
 * @param all the entries of the record
 * @param own those among them that may be of the country
 */
export function reachedInWaveOf(
  all: readonly Entry[],
  own: readonly Entry[],
  waveId: string,
  standing: Pick<Standing, "country" | "class" | "position">,
  on: Day,
): readonly FunnelStep[] {
  const before = kept.get(all);
  const now = before?.on === on ? before : { on, reached: new Map<string, readonly FunnelStep[]>() };
  kept.set(all, now);
  const key = `${standing.country} ${waveId}`;
  const steps = now.reached.get(key) ?? reachedInWave(own, waveId, standing, on);
  now.reached.set(key, steps);
  return steps;
}

/** The countries of each step of a wave, in the order of what is given. */
export function funnelOf(
  countries: readonly CountryCode[],
  reached: (country: CountryCode) => readonly FunnelStep[],
): Map<FunnelStep, CountryCode[]> {
  const steps = new Map<FunnelStep, CountryCode[]>(funnelSteps.map((step) => [step, []]));
  for (const country of countries) for (const step of reached(country)) steps.get(step)?.push(country);
  return steps;
}
