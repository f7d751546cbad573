import type { Day } from "@/lib/calendar/edtf";
import type { PublicRecord } from "@/lib/log/views";
import { countRecognitions } from "@/lib/standing/counting";
import type { CountryCode } from "@/lib/standing/entry";
import type { Standing } from "@/lib/standing/standing";

/**
 * What goes into the messages `record.headline`, the count of the world with its object, and `record.headlineRule`, whom it
 * is made of.
 * @param today on a day before it the countries asked are those of today's list
 */
export function headlineValues(
  record: Pick<PublicRecord, "targets">,
  standings: ReadonlyMap<CountryCode, Standing>,
  asOf: Day,
  today: Day,
) {
  const { members } = countRecognitions(standings, record.targets, asOf);
  const targets = members.filter((member) => record.targets.has(member.country)).length;
  const ukraine = !record.targets.has("UA") && members.some((member) => member.country === "UA");
  return {
    world: members.length,
    targets,
    asked: record.targets.size,
    ukraine: ukraine ? "yes" : "no",
    others: members.length - targets - (ukraine ? 1 : 0),
    half: members.filter((member) => standings.get(member.country)?.oneChamber).length,
    past: asOf < today ? "yes" : "no",
  };
}
