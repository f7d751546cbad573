import type { Day } from "@/lib/calendar/edtf";
import { formatDateInSentence } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicRecord } from "@/lib/log/views";
import type { Standing } from "@/lib/standing/standing";
import { bodyName } from "./names";
import { standingSentence } from "./sentence";

/** A part of a sentence; `lang` where it is in another language than the rest. */
export type Run = { text: string; lang?: Locale };

/** Where the bodies' names go in a sentence; a character that no text contains. */
const place = "\uE000";

/**
 * A country's standing in one sentence of a language: by whom, of how many chambers, when and by what vote.
 * @param say gives a message of `record.sentence`
 */
export function standingRuns(
  say: (key: string, values?: Record<string, string | number>) => string,
  standing: Standing,
  record: Pick<PublicRecord, "bodies" | "entry" | "entries">,
  asOf: Day,
  locale: Locale,
): Run[] {
  const { key, bodyIds, on, vote } = standingSentence(standing, record, asOf);
  if (key === "none_known") return [{ text: say(key) }];
  const sentence = say(key, {
    body: place,
    when: on ? formatDateInSentence(on, locale) : "",
    vote: vote.map(({ key: phrase, ...counts }) => say(phrase, counts)).join(""),
  });
  const names = bodyIds.flatMap((id, index): Run[] => {
    const { text, lang } = bodyName(record.bodies.get(id), locale, on);
    const name = lang && lang !== locale ? { text, lang } : { text };
    return index > 0 ? [{ text: ", " }, name] : [name];
  });
  const [before = "", after = ""] = sentence.split(place);
  return joined([{ text: before }, ...names, { text: after }]);
}

/** The same with neighbours of one language in one run, so that a sentence in one language is one text. */
const joined = (runs: Run[]): Run[] =>
  runs.reduce<Run[]>((done, run) => {
    const last = done.at(-1);
    if (last && last.lang === run.lang) last.text += run.text;
    else if (run.text !== "") done.push({ ...run });
    return done;
  }, []);
