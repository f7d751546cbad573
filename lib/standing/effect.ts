import { type CountingRule, chamberRules, countRecognitions, scopes } from "./counting";
import type { CountryCode, EntryId } from "./entry";
import { type CountryClass, countryClasses, type Standing, standingOf } from "./standing";

/** What the public sees of standing at one moment: where every country stands, and whom the campaign asks. */
export type Seen = { standings: ReadonlyMap<CountryCode, Standing>; targets: ReadonlySet<CountryCode> };

/** A count by its rule, before a change and after it. */
export type CountMoved = { rule: CountingRule; before: number; after: number };
/** How many countries are of a class, before a change and after it. */
export type ClassMoved = { class: CountryClass; before: number; after: number };
export type CountryMoved = { country: CountryCode; before: Standing; after: Standing };

/** What a change does to what the public sees. */
export type Effect = { counts: CountMoved[]; classes: ClassMoved[]; countries: CountryMoved[] };

const rules: readonly CountingRule[] = scopes.flatMap((scope) =>
  chamberRules.map((chambers) => ({ scope, chambers })),
);

/**
 * The effect of a change on what the public sees: every count and class that differs, and the countries whose class or position
 * does. The counts are those of the public pages.
 */
export function effectOf(before: Seen, after: Seen): Effect {
  const codes = [
    ...new Set([...before.standings.keys(), ...after.standings.keys(), ...before.targets, ...after.targets]),
  ].sort();
  return {
    counts: rules
      .map((rule) => ({ rule, before: numberOf(before, rule), after: numberOf(after, rule) }))
      .filter((count) => count.before !== count.after),
    classes: countryClasses
      .map((name) => ({
        class: name,
        before: classed(before, name, codes),
        after: classed(after, name, codes),
      }))
      .filter((count) => count.before !== count.after),
    countries: codes
      .map((country) => ({
        country,
        before: standingOf(before.standings, country),
        after: standingOf(after.standings, country),
      }))
      .filter(
        (moved) =>
          moved.before.class !== moved.after.class ||
          moved.before.position.position !== moved.after.position.position,
      ),
  };
}

const numberOf = ({ standings, targets }: Seen, rule: CountingRule): number =>
  countRecognitions(standings, targets, "", rule).count;

const classed = ({ standings }: Seen, name: CountryClass, codes: readonly CountryCode[]): number =>
  codes.filter((code) => standingOf(standings, code).class === name).length;

/**
 * Whether a change is one that a second person confirms: who is counted as having recognised differs, under any rule, or an
 * act on which a recognition rested no longer does.
 */
export function changesTheCount(before: Seen, after: Seen): boolean {
  const countries = new Set([...recognising(before), ...recognising(after)]);
  for (const country of countries) {
    const [was, is] = [before, after].map(({ standings }) => standingOf(standings, country).position);
    if (Boolean(was?.anyChamber) !== Boolean(is?.anyChamber)) return true;
    if (Boolean(was?.allChambers) !== Boolean(is?.allChambers)) return true;
    if (before.targets.has(country) !== after.targets.has(country)) return true;
    const holding = new Set<EntryId>(is?.anyChamber?.acts.map(({ entryId }) => entryId));
    if (was?.anyChamber?.acts.some(({ entryId }) => !holding.has(entryId))) return true;
  }
  return false;
}

const recognising = ({ standings }: Seen): CountryCode[] =>
  [...standings.values()].flatMap(({ country, position }) => (position.anyChamber ? [country] : []));
