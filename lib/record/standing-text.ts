import type { Day } from "@/lib/calendar/edtf";
import { formatDateInSentence } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { bodyName } from "./names";
import { standingSentence } from "./sentence";
import type { Standing } from "./standing";
import type { PublicRecord } from "./views";

/**
 * A country's standing in one sentence of a language: by whom, of how many chambers, when and by what vote.
 * @param say gives a message of `record.sentence`
 */
export function standingText(
  say: (key: string, values?: Record<string, string | number>) => string,
  standing: Standing,
  record: Pick<PublicRecord, "bodies" | "entry" | "entries">,
  asOf: Day,
  locale: Locale,
): string {
  const { key, bodyIds, on, vote } = standingSentence(standing, record, asOf);
  if (key === "none_known") return say(key);
  return say(key, {
    body: bodyIds.map((id) => bodyName(record.bodies.get(id), locale).text).join(", "),
    when: on ? formatDateInSentence(on, locale) : "",
    vote: vote.map(({ key: phrase, ...counts }) => say(phrase, counts)).join(""),
  });
}
