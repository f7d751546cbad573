import type { Day } from "@/lib/calendar/edtf";
import { rungOn } from "@/lib/standing/conversation";
import type { CountryCode, EntryFacts, EntryId } from "@/lib/standing/entry";
import { binds, type LetterGrounds, letterGrounds } from "@/lib/standing/letter";

/** A letter to a country of which no source says that it went there. */
export type Unconfirmed = {
  dispatchId: EntryId;
  country: CountryCode;
  grounds: Exclude<LetterGrounds, "known">;
  /** The day on which it is taken to have left. */
  on: Day;
  waveId: string | null;
};

/**
 * The letters that someone who knows what was sent can confirm or correct. Where another letter of the same wave is known,
 * nothing is left to say.
 */
export function lettersToConfirm(entries: readonly EntryFacts[], on: Day): Unconfirmed[] {
  const known = new Set<string>();
  const open: Unconfirmed[] = [];
  for (const entry of entries) {
    if (entry.kind !== "dispatch" || !binds(entry) || rungOn(entry, on).rung === "drafted") continue;
    const waveId = entry.wave?.id ?? null;
    for (const country of entry.countries) {
      const grounds = letterGrounds(entry, country);
      if (grounds === "known") known.add(`${waveId} ${country}`);
      else open.push({ dispatchId: entry.id, country, grounds, on: rungOn(entry, on).since, waveId });
    }
  }
  return open.filter(({ waveId, country }) => !known.has(`${waveId} ${country}`));
}

/** The countries to which a letter is known to have gone. */
export const knownLetters = (entries: readonly EntryFacts[], on: Day): ReadonlySet<CountryCode> =>
  new Set(
    entries.flatMap((entry) =>
      entry.kind === "dispatch" && binds(entry) && rungOn(entry, on).rung !== "drafted"
        ? entry.countries.filter((country) => letterGrounds(entry, country) === "known")
        : [],
    ),
  );
