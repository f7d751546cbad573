import { each } from "@/lib/base/politely";
import type { CountryCode, EntryId } from "@/lib/standing/entry";
import { derived } from "./derived";
import type { PublicEntry, PublicRecord } from "./views";

/** A country's page shows so many entries whole; of more it shows the newest and the acts, and the timeline the rest. */
const most = 60;
const newest = 40;

export type CountryEntries = {
  /** Everything public about the country, oldest first. */
  all: readonly PublicEntry[];
  /** What its page shows of it, oldest first. */
  shown: readonly PublicEntry[];
  isShown: (id: EntryId) => boolean;
};

const none: CountryEntries = { all: [], shown: [], isShown: () => false };
/** Everything public, by country. */
export const entriesByCountry = derived("entries-by-country", function* (entries) {
  const all = new Map<CountryCode, PublicEntry[]>();
  yield* each(entries, (entry) => {
    for (const code of new Set(entry.countries)) {
      const own = all.get(code);
      if (own) own.push(entry);
      else all.set(code, [entry]);
    }
  });
  const countries = new Map<CountryCode, CountryEntries>();
  for (const [code, own] of all) {
    countries.set(code, shownOf(own));
    yield;
  }
  return countries;
});

/** What is public about a country, and what its page shows of it. */
export const countryEntries = (record: Pick<PublicRecord, "entries">, code: CountryCode): CountryEntries =>
  entriesByCountry.of(record).get(code) ?? none;

function shownOf(all: readonly PublicEntry[]): CountryEntries {
  const ids = new Set((all.length > most ? all.slice(-newest) : all).map(({ id }) => id));
  if (all.length > most) for (const { id } of all.filter(isDecision).slice(-newest)) ids.add(id);
  return { all, shown: all.filter(({ id }) => ids.has(id)), isShown: (id) => ids.has(id) };
}

/** What decides a country's position stays on its page, however old it is. */
const isDecision = (entry: PublicEntry): boolean =>
  entry.kind === "proceeding" && ["adopted", "rejected", "rescinded"].includes(entry.step);

/** More countries than this are counted where an entry is told, and not named. */
export const mostNamed = 4;

/**
 * Where an entry can be read, after the language: on the page of its country; where that is too long to show it, or it
 * is of no country, at its own address, which leads to its page of the timeline.
 */
export function entryPath(
  record: Pick<PublicRecord, "entries">,
  { id, countries }: Pick<PublicEntry, "id" | "countries">,
  country: CountryCode | undefined = countries.length > mostNamed ? undefined : countries[0],
): string {
  return country && countryEntries(record, country).isShown(id)
    ? `/countries/${country}#entry-${id}`
    : `/entries/${id}`;
}
