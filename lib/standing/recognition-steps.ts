import { compare } from "@/lib/base/compare";
import { each, type Work } from "@/lib/base/politely";
import type { Day } from "@/lib/calendar/edtf";
import { type CountingRule, countRecognitions, type Member, usualRule } from "./counting";
import type { CountryCode, EntryFacts } from "./entry";
import { placedWork } from "./order";
import { standing } from "./standing";

/** A day on which a count of recognitions changed: who joined, who left, and the count from then on. */
export type RecognitionStep = { on: Day; count: number; joined: Member[]; left: CountryCode[] };

/**
 * Every change of a count of recognitions up to a day, oldest first. The count after the last step is what
 * {@link countRecognitions} gives for that day.
 * Only proceedings are read, each country's apart: the days of its own recognising and rescinding acts are the only ones
 * on which it can change. As work that may be interrupted.
 */
export function* recognitionStepsWork(
  entries: readonly EntryFacts[],
  targets: ReadonlySet<CountryCode>,
  upTo: Day,
  rule: CountingRule = usualRule,
): Work<RecognitionStep[]> {
  const byCountry = new Map<CountryCode, EntryFacts[]>();
  yield* each(yield* placedWork(entries), (entry) => {
    if (entry.kind !== "proceeding" || entry.countsFrom > upTo) return;
    for (const country of entry.countries) {
      const own = byCountry.get(country);
      if (own) own.push(entry);
      else byCountry.set(country, [entry]);
    }
  });
  const steps = new Map<Day, { joined: Member[]; left: CountryCode[] }>();
  for (const [country, own] of byCountry) {
    let counted = false;
    const days = own.filter(mayChangeCount).map((entry) => entry.countsFrom);
    for (const day of [...new Set(days)].sort()) {
      yield;
      const { members } = countRecognitions(standing(own, day, upTo), targets, day, rule);
      // An act of several countries is among the entries of each.
      const member = members.find((item) => item.country === country);
      if (Boolean(member) === counted) continue;
      counted = Boolean(member);
      const step = steps.get(day) ?? { joined: [], left: [] };
      steps.set(day, step);
      if (member) step.joined.push(member);
      else step.left.push(country);
    }
  }
  let count = 0;
  return [...steps]
    .sort(([a], [b]) => compare(a, b))
    .map(([on, { joined, left }]) => {
      count += joined.length - left.length;
      return {
        on,
        count,
        joined: joined.sort((a, b) => compare(a.country, b.country)),
        left: left.sort(),
      };
    });
}

const mayChangeCount = (entry: EntryFacts): boolean =>
  entry.kind === "proceeding" &&
  (entry.step === "rescinded" || (entry.step === "adopted" && entry.wording === "recognises_genocide"));
