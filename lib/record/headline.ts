import type { Day } from "@/lib/calendar/edtf";
import { countRecognitions } from "./counting";
import type { CountryCode } from "./entry";
import type { Standing } from "./standing";
import type { PublicRecord } from "./views";

/** What goes into the message `record.headline`: the count of the world, and whom it is made of. */
export function headlineValues(
  record: Pick<PublicRecord, "targets">,
  standings: ReadonlyMap<CountryCode, Standing>,
  asOf: Day,
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
  };
}
