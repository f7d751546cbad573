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

/**
 * The steps that a wave has reached in a country on a day. What came back on a letter says that it arrived. Whether it is under
 * way and whether it was recognised is of the country; of one that had recognised before the wave neither is the wave's.
 * @param entries the country's entries, in any order
 * @returns nothing where no letter of the wave is known to have left: one that is assumed is none, unless they answered
 */
export function reachedInWave(
  entries: readonly EntryFacts[],
  waveId: string,
  standing: Pick<Standing, "country" | "class" | "position">,
  on: Day,
): FunnelStep[] {
  const letters = entries.filter(
    (entry): entry is DispatchFacts | ResponseFacts =>
      (entry.kind === "dispatch" || entry.kind === "response") && entry.countsFrom <= on,
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

/** The countries of each step of a wave, in the order of what is given. */
export function funnelOf(
  countries: readonly CountryCode[],
  reached: (country: CountryCode) => readonly FunnelStep[],
): Map<FunnelStep, CountryCode[]> {
  const steps = new Map<FunnelStep, CountryCode[]>(funnelSteps.map((step) => [step, []]));
  for (const country of countries) for (const step of reached(country)) steps.get(step)?.push(country);
  return steps;
}
