import type { Day } from "@/lib/calendar/edtf";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicRecord } from "@/lib/log/views";
import { countRecognitions, type Member } from "@/lib/standing/counting";
import type { CountryCode } from "@/lib/standing/entry";
import type { Standing } from "@/lib/standing/standing";
import { translator } from "@/lib/text/translator";

/** The count of the world in a sentence. */

/** Who has recognised: how many in the world, and of whom they are made up. */
function partsOf(members: readonly Member[], targets: ReadonlySet<CountryCode>) {
  const asked = members.filter((member) => targets.has(member.country)).length;
  const ukraine = !targets.has("UA") && members.some((member) => member.country === "UA");
  return {
    world: members.length,
    targets: asked,
    asked: targets.size,
    ukraine: ukraine ? "yes" : "no",
    others: members.length - asked - (ukraine ? 1 : 0),
  };
}

/** The sentence with its object, and whom the count is made of; neither ends in a full stop. */
export type Headline = { title: string; rule: string };

/**
 * The headline of the record on a day.
 * @param standings of that day
 * @param today on a day before it the countries asked are those of today's list
 */
export function headline(
  record: Pick<PublicRecord, "targets">,
  standings: ReadonlyMap<CountryCode, Standing>,
  asOf: Day,
  today: Day,
  locale: Locale,
): Headline {
  const { members } = countRecognitions(standings, record.targets, asOf);
  const values = {
    ...partsOf(members, record.targets),
    half: members.filter((member) => standings.get(member.country)?.oneChamber).length,
    past: asOf < today ? "yes" : "no",
  };
  const t = translator(locale, "record");
  return { title: t("headline", values), rule: t("headlineRule", values) };
}

/**
 * The headline of a report, which says of whom the count is made in the same breath: "8 countries have recognised: 7 of the
 * 40 asked, and Ukraine".
 * @param members of the count of the world, any chamber
 */
export const reportHeadline = (
  members: readonly Member[],
  targets: ReadonlySet<CountryCode>,
  locale: Locale,
): string => translator(locale, "report")("headline", partsOf(members, targets));
