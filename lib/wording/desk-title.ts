import { compareText, countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { type Locale, pickText } from "@/lib/i18n/locales";
import type { PublicEntry, RecordView } from "@/lib/log/views";
import type { CountryCode, DispatchFacts } from "@/lib/standing/entry";
import { isCollective, isFollowUp } from "@/lib/standing/letter";
import { joined } from "@/lib/text/joined";
import { translator } from "@/lib/text/translator";
import { dispatchKind, entryWord, letterWord } from "./entry-kind";
import { entryBody } from "./names";

/** What an entry is called at the desk, whose readers know the day and the country from where it stands. */

type Bodies = Pick<RecordView, "bodies">;

/** What an entry was, in a few words: the step, the answer or the channel, and the body. */
export function deskTitle(entry: PublicEntry, record: Bodies, locale: Locale): string {
  const label = translator(locale, "labels");
  const lower = (key: string) => label(key).toLocaleLowerCase(locale);
  const what = () => {
    switch (entry.kind) {
      case "dispatch":
        return [dispatchKind(entry, locale), entry.channel && lower(`channel.${entry.channel}`)];
      case "response":
        return [`${label("kind.response")}: ${lower(`nature.${entry.nature}`)}`];
      case "engagement":
        return [entryWord(entry, locale), pickText(entry.title, locale)?.text];
      case "proceeding":
        return [entryWord(entry, locale), lower(`wording.${entry.wording}`)];
      case "note":
        return [entryWord(entry, locale)];
    }
  };
  return joined([...what(), entryBody(entry, record, locale)?.text], " · ");
}

/** An entry in a list to choose from: its day, with whom, and what it was; of a letter the way that it went. */
export function choiceTitle(entry: PublicEntry, record: Bodies, locale: Locale): string {
  const label = translator(locale, "labels");
  const what = () => {
    if (entry.kind === "proceeding") return entryWord(entry, locale);
    if (entry.kind === "dispatch")
      return joined(
        [
          isFollowUp(entry) ? letterWord(entry, locale) : null,
          entry.channel && label(`channel.${entry.channel}`),
        ],
        ", ",
      );
    if (entry.kind === "response") return label(`nature.${entry.nature}`);
    return label(`kind.${entry.kind}`);
  };
  return joined(
    [formatDate(entry.occurredOn, locale), entryBody(entry, record, locale)?.text, what()],
    " · ",
  );
}

/** A letter of a wave: to whom or among how many countries, when, what became of it, by which way. */
export function waveLetter(entry: PublicEntry & DispatchFacts, record: Bodies, locale: Locale): string {
  const label = translator(locale, "labels");
  const count = entry.countries.length;
  return joined(
    [
      isFollowUp(entry) ? letterWord(entry, locale) : null,
      entryBody(entry, record, locale)?.text,
      isCollective(entry) ? translator(locale, "desk")("waves.toMany", { count }) : null,
      formatDate(entry.occurredOn, locale),
      label(`rung.${entry.rung}`),
      entry.channel && label(`channel.${entry.channel}`),
    ],
    " · ",
  );
}

/** Most countries that the name of an entry's row holds. */
const mostInRow = 3;

/** An entry as its row in a campaign file names it: where, what kind, when, its English title. */
export const rowTitle = (
  row: { countries?: readonly CountryCode[]; kind: string; occurredOn: string; titleEnglish: string | null },
  locale: Locale,
): string =>
  joined(
    [
      (row.countries ?? [])
        .map((code) => countryName(code, locale))
        .sort(compareText(locale))
        .slice(0, mostInRow)
        .join(", "),
      translator(locale, "labels")(`kind.${row.kind}`),
      formatDate(row.occurredOn, locale),
      row.titleEnglish,
    ],
    " · ",
  );
