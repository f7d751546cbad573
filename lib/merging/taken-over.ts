import type { Field, Fields } from "@/lib/fields/field";
import { shapeOf } from "@/lib/fields/shape";
import { locales } from "@/lib/i18n/locales";
import { inOrderOfUse } from "@/lib/parliaments/addresses";
import type { Address } from "@/lib/parliaments/fields";
import type { Snapshot } from "@/lib/subject/rows";

/**
 * What one of two that are the same takes over from the other: what it leaves empty itself. Of texts in several languages
 * that is each language, of addresses and forms of address each that it lacks; nothing that it says is changed.
 */
export function takenOver(fields: Fields, into: Snapshot, from: Snapshot): Record<string, unknown> {
  const taken: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = lacking(name, field, into[name], from[name]);
    if (value !== undefined) taken[name] = value;
  }
  return taken;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** What is to be written of one field; undefined where nothing is taken over. */
function lacking(name: string, { input }: Field, own: unknown, other: unknown): unknown {
  if (isEmpty(other)) return undefined;
  if (shapeOf(input)?.is === "localText") {
    const [mine, theirs] = [own ?? {}, other] as Record<string, string>[];
    const missing = locales.filter((locale) => !mine?.[locale] && theirs?.[locale]);
    return missing.length === 0 ? undefined : { ...theirs, ...mine };
  }
  if (name === "addresses") return joinedAddresses((own ?? []) as Address[], other as Address[]);
  if (name === "salutations") return joinedBy(own, other, ({ language }: { language: string }) => language);
  return isEmpty(own) ? other : undefined;
}

function joinedBy<Row>(own: unknown, other: unknown, keyOf: (row: Row) => string): Row[] | undefined {
  const mine = (own ?? []) as Row[];
  const known = new Set(mine.map(keyOf));
  const more = (other as Row[]).filter((row) => !known.has(keyOf(row)));
  return more.length === 0 ? undefined : [...mine, ...more];
}

function joinedAddresses(own: Address[], other: Address[]): Address[] | undefined {
  const chosen = new Set(own.filter(({ preferred }) => preferred).map(({ channel }) => channel));
  const theirs = other.map((one) => ({ ...one, preferred: one.preferred && !chosen.has(one.channel) }));
  const all = joinedBy<Address>(
    own,
    theirs,
    ({ channel, address }) => `${channel} ${address.toLocaleLowerCase("en")}`,
  );
  return all && inOrderOfUse(all);
}
