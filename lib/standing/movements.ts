import type { CountryCode, EntryId } from "./entry";
import { type Standing, standingOf } from "./standing";

/** One reading of a country that differs between the two days, and the entries that the new one rests on. */
export type Movement = {
  axis: "class" | "position" | "stage" | "conversation";
  before: string;
  after: string;
  because: EntryId[];
};
export type CountryMovements = { country: CountryCode; movements: Movement[] };

/** What differs between two days, country by country in the order given; those that stood still are left out. */
export function movementsOf(
  countries: readonly CountryCode[],
  start: ReadonlyMap<CountryCode, Standing>,
  end: ReadonlyMap<CountryCode, Standing>,
): CountryMovements[] {
  return countries
    .map((country) => {
      const was = standingOf(start, country);
      const is = standingOf(end, country);
      const movements: Movement[] = [];
      const compare = (axis: Movement["axis"], before: string, after: string, because: EntryId[]) => {
        if (before !== after) movements.push({ axis, before, after, because });
      };
      compare("class", was.class, is.class, is.classBecause);
      compare("position", was.position.position, is.position.position, is.position.because);
      compare("stage", was.stage.stage, is.stage.stage, is.stage.because);
      compare(
        "conversation",
        was.conversation.conversation,
        is.conversation.conversation,
        // What closed the conversation is the recognition, which the position already names.
        is.conversation.conversation === "closed" ? is.position.because : is.conversation.because,
      );
      return { country, movements };
    })
    .filter(({ movements }) => movements.length > 0);
}
