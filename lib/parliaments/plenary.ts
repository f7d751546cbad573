import type { BodyKind, ChamberRole } from "@/lib/db/generated/enums";

type Plenary = {
  id: string;
  kind: BodyKind;
  chamberRole: ChamberRole | null;
  countryCode: string | null;
  endedOn: string | null;
};

/** Which of a country's bodies a vote is most likely of: its only chamber, else the lower one, else the parliament. */
const rankOf = ({ kind, chamberRole }: Plenary): number =>
  chamberRole === "only"
    ? 0
    : kind === "chamber" && chamberRole === "lower"
      ? 1
      : kind === "parliament"
        ? 2
        : 3;

/** The body that votes in each country, where it has one: a first suggestion, which whoever fills the form can change. */
export function plenaryBodies(bodies: Iterable<Plenary>): Record<string, string> {
  const found = new Map<string, Plenary>();
  for (const body of bodies) {
    const { countryCode } = body;
    if (!countryCode || body.endedOn || rankOf(body) === 3) continue;
    const before = found.get(countryCode);
    if (!before || rankOf(body) < rankOf(before)) found.set(countryCode, body);
  }
  return Object.fromEntries([...found].map(([country, { id }]) => [country, id]));
}
