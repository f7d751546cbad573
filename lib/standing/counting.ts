import { compare } from "@/lib/base/compare";
import type { Day, Edtf } from "@/lib/calendar/edtf";
import type { CountryCode, EntryId } from "./entry";
import type { Standing } from "./standing";

/** Whose recognitions are counted. */
export const scopes = ["world", "outside-ukraine", "targets"] as const;
export type Scope = (typeof scopes)[number];

/** Whether one chamber of two is enough. */
export const chamberRules = ["any", "all"] as const;
export type ChamberRule = (typeof chamberRules)[number];

/** A count always says its rule. */
export type CountingRule = { scope: Scope; chambers: ChamberRule };
export const usualRule: CountingRule = { scope: "world", chambers: "any" };

export type Member = { country: CountryCode; on: Edtf; bodyIds: string[]; because: EntryId[] };

/** A figure that can be followed: its rule, its day and its members; the count is their number. */
export type Count = { asOf: Day; rule: CountingRule; count: number; members: Member[] };

/**
 * Counts the countries that have recognised, by a named rule.
 * Members are ordered by the day of their recognition, then by code.
 * @param standings of the day `asOf`
 * @param targets the countries that the campaign asks
 */
export function countRecognitions(
  standings: ReadonlyMap<CountryCode, Standing>,
  targets: ReadonlySet<CountryCode>,
  asOf: Day,
  rule: CountingRule = usualRule,
): Count {
  const members: (Member & { countsFrom: Day })[] = [];
  for (const { country, position } of standings.values()) {
    const recognition = rule.chambers === "any" ? position.anyChamber : position.allChambers;
    if (!recognition || !inScope(country, targets, rule.scope)) continue;
    const acts = recognition.acts;
    members.push({
      country,
      on: recognition.on,
      countsFrom: recognition.countsFrom,
      bodyIds: [...new Set(acts.map((act) => act.body.id))],
      because: acts.map((act) => act.entryId),
    });
  }
  members.sort((a, b) => compare(a.countsFrom, b.countsFrom) || compare(a.country, b.country));
  return {
    asOf,
    rule,
    count: members.length,
    members: members.map(({ countsFrom: _, ...member }) => member),
  };
}

function inScope(country: CountryCode, targets: ReadonlySet<CountryCode>, scope: Scope): boolean {
  if (scope === "targets") return targets.has(country);
  if (scope === "outside-ukraine") return country !== "UA";
  return true;
}
