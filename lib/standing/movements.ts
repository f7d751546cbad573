import { type Day, lastDay } from "@/lib/calendar/edtf";
import { rungOn } from "./conversation";
import type { CountryCode, EntryFacts, EntryId } from "./entry";
import { type Standing, standingOf } from "./standing";

/** One reading of a country that differs between the two days, and the entries that the new one rests on. */
export type Movement = {
  axis: "class" | "position" | "stage" | "conversation";
  before: string;
  after: string;
  because: EntryId[];
  /** Whether it would have changed so without anything new on the log. */
  byTime: boolean;
};
export type CountryMovements = { country: CountryCode; movements: Movement[] };

/**
 * What differs between two days, country by country in the order given; those that stood still are left out.
 * @param unchanged the standings of the second day by what was known on the first ({@link asKnownOn}); without them nothing is
 * said to have changed by time
 */
export function movementsOf(
  countries: readonly CountryCode[],
  start: ReadonlyMap<CountryCode, Standing>,
  end: ReadonlyMap<CountryCode, Standing>,
  unchanged?: ReadonlyMap<CountryCode, Standing>,
): CountryMovements[] {
  return countries
    .map((country) => {
      const was = standingOf(start, country);
      const is = standingOf(end, country);
      const still = unchanged && wordsOf(standingOf(unchanged, country));
      const [before, after] = [wordsOf(was), wordsOf(is)];
      const because: Record<Movement["axis"], EntryId[]> = {
        class: is.classBecause,
        position: is.position.because,
        stage: is.stage.because,
        // What closed the conversation is the recognition, which the position already names.
        conversation: after.conversation === "closed" ? is.position.because : is.conversation.because,
      };
      const movements = axes
        .filter((axis) => before[axis] !== after[axis])
        .map((axis) => ({
          axis,
          before: before[axis],
          after: after[axis],
          because: because[axis],
          byTime: still?.[axis] === after[axis],
        }));
      return { country, movements };
    })
    .filter(({ movements }) => movements.length > 0);
}

const axes = ["class", "position", "stage", "conversation"] as const;

const wordsOf = (standing: Standing): Record<Movement["axis"], string> => ({
  class: standing.class,
  position: standing.position.position,
  stage: standing.stage.stage,
  conversation: standing.conversation.conversation,
});

/** The entries that counted on a day, each as far as was known of it then: what was learnt later is left out. */
export const asKnownOn = <Entry extends EntryFacts>(entries: readonly Entry[], on: Day): EntryFacts[] =>
  entries.filter(({ countsFrom }) => countsFrom <= on).map((entry) => knownOn(entry, on));

function knownOn(entry: EntryFacts, on: Day): EntryFacts {
  if (entry.kind === "dispatch") {
    const { rung } = rungOn(entry, on);
    return rung === entry.rung ? entry : { ...entry, rung, rungOn: null };
  }
  const later = "calledOffOn" in entry && entry.calledOffOn !== null && lastDay(entry.calledOffOn) > on;
  return later ? { ...entry, calledOffOn: null } : entry;
}
