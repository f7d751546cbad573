import type { Day, Edtf } from "@/lib/calendar/edtf";
import { formatDateInSentence } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicRecord, Vote } from "@/lib/log/views";
import type { RecognisingAct } from "@/lib/standing/position";
import type { Standing } from "@/lib/standing/standing";
import { type Translate, translator } from "@/lib/text/translator";
import { bodyName, otherLanguage } from "./names";

/** A part of a sentence; `lang` where it is in another language than the rest. */
export type Run = { text: string; lang?: Locale };

/**
 * A standing as one sentence: which message says it (`record.sentence.*`, so that each language has sentences of its own),
 * and what goes into it.
 */
type Sentence = { key: string; bodyIds: string[]; on: Edtf | null; vote: Vote | null };

/** Where the bodies' names go in a sentence; a character that no text contains. */
const place = "\uE000";

/**
 * A country's standing in one sentence of a language: by whom, of how many chambers, when and by what vote.
 * @param record the entries of the standing's reader
 * @param asOf the day of the standing
 */
export function standingRuns(
  standing: Standing,
  record: Pick<PublicRecord, "bodies" | "entry" | "entries">,
  asOf: Day,
  locale: Locale,
): Run[] {
  const t = translator(locale, "record");
  const say: Translate = (message, values) => t(`sentence.${message}`, values);
  const { key, bodyIds, on, vote } = sentenceOf(standing, record, asOf);
  if (key === "none_known") return [{ text: say(key) }];
  const sentence = say(key, {
    body: place,
    when: on ? formatDateInSentence(on, locale) : "",
    vote: vote ? voteText(vote, say) : "",
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

function sentenceOf(
  { country, position }: Standing,
  { entry, entries }: Pick<PublicRecord, "entry" | "entries">,
  asOf: Day,
): Sentence {
  const byActs = (key: string, acts: RecognisingAct[]): Sentence => {
    const only = acts.length === 1 ? entry(acts[0]?.entryId ?? "") : undefined;
    const bodyIds = [...new Set(acts.map((act) => act.body.id))];
    return { key, bodyIds, on: position.on, vote: only?.kind === "proceeding" ? only.vote : null };
  };
  const acts = position.anyChamber?.acts ?? [];
  const basis = acts.filter((act) => position.because.includes(act.entryId));
  switch (position.position) {
    case "recognised_by_state":
      return byActs("state", basis.slice(0, 1));
    case "recognised_by_parliament": {
      const whole = basis.filter((act) => act.body.kind === "parliament" || act.body.chamberRole === "only");
      return whole.length > 0 ? byActs("parliament", whole.slice(0, 1)) : byActs("bothChambers", basis);
    }
    case "recognised_by_one_chamber":
      return byActs("oneChamber", basis.slice(0, 1));
    case "none_known": {
      // An act that was taken back stays visible, so nobody can say that none is known.
      const undone = entries.findLast(
        (item) =>
          item.kind === "proceeding" &&
          item.step === "rescinded" &&
          item.wording === "recognises_genocide" &&
          item.countsFrom <= asOf &&
          item.countries.includes(country),
      );
      if (!undone) return { key: "none_known", bodyIds: [], on: null, vote: null };
      const bodyIds = undone.body ? [undone.body.id] : [];
      return { key: "rescinded", bodyIds, on: undone.occurredOn, vote: null };
    }
    default: {
      const act = entry(position.because[0] ?? "");
      return { key: position.position, bodyIds: act?.body ? [act.body.id] : [], on: position.on, vote: null };
    }
  }
}

/** ", 414 to 16, 2 abstained": what is known of a vote, and no more. */
function voteText(vote: Vote, say: Translate): string {
  if (vote.kind === "unanimous_consent") return say("voteUnanimous");
  if (vote.kind === "without_a_vote") return say("voteWithout");
  if (vote.kind !== "counted" || vote.for === null) return "";
  const { for: given, against, abstained } = vote;
  const counted =
    against === null ? say("voteFor", { for: given }) : say("voteCounted", { for: given, against });
  return counted + (abstained === null ? "" : say("voteAbstained", { abstained }));
}

/** Runs with neighbours of one language in one, so that a sentence in one language is one text. */
const joined = (runs: Run[]): Run[] =>
  runs.reduce<Run[]>((done, run) => {
    const last = done.at(-1);
    if (last && last.lang === run.lang) last.text += run.text;
    else if (run.text !== "") done.push({ ...run });
    return done;
  }, []);
