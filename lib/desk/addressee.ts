import type { DeskRecord } from "@/lib/log/views";
import type { CountryCode } from "@/lib/standing/entry";
import { isCollective } from "@/lib/standing/letter";
import { referredTo } from "./letter-steps";

/**
 * To whom the next letter to a country most likely goes: the body to which they passed our last on, else the one that got
 * our last letter, else the only body on file, or the only parliament.
 * @returns the id of a body that is not archived; null where nothing speaks for one
 */
export function likelyAddressee(
  { entries, bodies }: Pick<DeskRecord, "entries" | "bodies">,
  country: CountryCode,
): string | null {
  const usable = (id: string | null | undefined) => (id && !bodies.get(id)?.archived ? id : null);
  const lastWrittenTo = () =>
    entries.findLast(
      (entry) =>
        entry.kind === "dispatch" &&
        !entry.removed &&
        entry.countries.includes(country) &&
        entry.body &&
        !isCollective(entry),
    )?.body?.id;
  const own = [...bodies.values()].filter((body) => body.countryCode === country && !body.archived);
  const parliaments = own.filter(({ kind }) => kind === "parliament");
  const [only, ...others] = own.length === 1 ? own : parliaments;
  return (
    usable(referredTo(entries, country)?.bodyId) ??
    usable(lastWrittenTo()) ??
    (only && others.length === 0 ? only.id : null)
  );
}
