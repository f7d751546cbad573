import type { Day } from "@/lib/calendar/edtf";
import { formatDateInSentence } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicRecord } from "@/lib/log/views";
import type { Standing } from "@/lib/standing/standing";
import { translator } from "@/lib/text/translator";
import { bodyName, otherLanguage } from "./names";
import { standingSentence } from "./sentence";

/** A part of a sentence; `lang` where it is in another language than the rest. */
export type Run = { text: string; lang?: Locale };

/** Where the bodies' names go in a sentence; a character that no text contains. */
const place = "\uE000";

/**
 * A country's standing in one sentence of a language: by whom, of how many chambers, when and by what vote.
 */
export function standingRuns(
  standing: Standing,
  record: Pick<PublicRecord, "bodies" | "entry" | "entries">,
  asOf: Day,
  locale: Locale,
): Run[] {
  const t = translator(locale, "record");
  const say = (message: string, values?: Record<string, string | number>) => t(`sentence.${message}`, values);
  const { key, bodyIds, on, vote } = standingSentence(standing, record, asOf);
  if (key === "none_known") return [{ text: say(key) }];
  const sentence = say(key, {
    body: place,
    when: on ? formatDateInSentence(on, locale) : "",
    vote: vote.map(({ key: phrase, ...counts }) => say(phrase, counts)).join(""),
  });
  const names = bodyIds.flatMap((id, index): Run[] => {
    const named = bodyName(record.bodies.get(id), locale, on);
    const lang = otherLanguage(named, locale);
    const name = lang ? { text: named.text, lang } : { text: named.text };
    return index > 0 ? [{ text: ", " }, name] : [name];
  });
  const [before = "", after = ""] = sentence.split(place);
  return joined([{ text: before }, ...names, { text: after }]);
}

/** The same as plain text. */
export const standingText = (...asked: Parameters<typeof standingRuns>): string =>
  standingRuns(...asked)
    .map((run) => run.text)
    .join("");

/** Runs with neighbours of one language in one, so that a sentence in one language is one text. */
const joined = (runs: Run[]): Run[] =>
  runs.reduce<Run[]>((done, run) => {
    const last = done.at(-1);
    if (last && last.lang === run.lang) last.text += run.text;
    else if (run.text !== "") done.push({ ...run });
    return done;
  }, []);
