import type { Day, Edtf } from "@/lib/calendar/edtf";
import { likelyAddressee } from "@/lib/desk/addressee";
import type { DeskEntry, DeskRecord } from "@/lib/log/views";
import type { CountryCode } from "@/lib/standing/entry";
import { binds, isCollective, letterGrounds } from "@/lib/standing/letter";
import { type Standing, standingOf } from "@/lib/standing/standing";
import type { Ground } from "./left-out";

type Dispatch = Extract<DeskEntry, { kind: "dispatch" }>;

/** What is known of a country before it is written to, and of the letter before. */
export type GroundOf = Ground & {
  country: CountryCode;
  letter: { date: Edtf; ourReference: string | null; theirReference: string | null } | null;
  /** Who read the last letter to that body. */
  contactId: string | null;
};

/**
 * The grounds of countries for a sending, read from the log in one go.
 * @param waveId the wave of the sending, of whose letters the packages are told
 * @param on the day of sending; what left later is not looked at
 */
export function groundsFor(
  record: DeskRecord,
  standings: ReadonlyMap<CountryCode, Standing>,
  countries: readonly CountryCode[],
  waveId: string | null,
  on: Day,
): GroundOf[] {
  const wanted = new Set(countries);
  const letters = new Map<CountryCode, Dispatch[]>(countries.map((code) => [code, []]));
  for (const entry of record.entries) {
    if (entry.kind !== "dispatch" || entry.removed || entry.rung === "drafted") continue;
    if (entry.countsFrom > on || !binds(entry)) continue;
    for (const code of entry.countries) if (wanted.has(code)) letters.get(code)?.push(entry as Dispatch);
  }
  return countries.map((country) => {
    const own = letters.get(country) ?? [];
    const bodyId = likelyAddressee(record, country);
    const known = own.filter((entry) => letterGrounds(entry, country) === "known");
    const alone = known.filter((entry) => !isCollective(entry));
    const last = known.at(-1);
    const toBody = alone.findLast((entry) => entry.body?.id === bodyId);
    return {
      country,
      bodyId,
      standing: standingOf(standings, country),
      lastWrittenOn: alone.at(-1)?.countsFrom ?? null,
      earlier: last ? "known" : own.length > 0 ? "assumed" : null,
      packages: own.flatMap((entry) =>
        entry.wave?.id === waveId && entry.packageId
          ? [{ id: entry.packageId, isKnown: letterGrounds(entry, country) === "known" }]
          : [],
      ),
      letter: last
        ? {
            date: last.occurredOn,
            ourReference: last.ourReference,
            theirReference: alone.findLast((entry) => entry.theirReference)?.theirReference ?? null,
          }
        : null,
      contactId: toBody?.contactId ?? null,
    };
  });
}
