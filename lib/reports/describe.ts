import { formatNumber } from "@/lib/i18n/dates";
import type { DeskEntry, PublicEntry, Vote } from "@/lib/log/views";
import { entryWord, scheduledText } from "@/lib/wording/entry-kind";
import { entryBody, otherLanguage } from "@/lib/wording/names";
import { type Cell, country, lines, listed, muted, source, strong, text, type Value } from "./cells";
import { dateWords, type Naming, named, said, type Wording } from "./words";

/** More countries than these have no place in a narrow column. */
const few = 5;

/** Whether an entry has so many countries that they are counted in their column and named with what it says. */
export const hasMany = ({ countries }: Pick<PublicEntry, "countries">): boolean => countries.length > few;

/** The countries of an entry, how many they are, or that it belongs to none. */
export function countriesOf(entry: PublicEntry, wording: Wording): Cell {
  if (entry.countries.length === 0) return [text(wording.t("international"))];
  if (hasMany(entry)) return [text(wording.t("manyCountries", { count: entry.countries.length }))];
  return listed(entry.countries.map(country));
}

/** The countries of an entry that has many, on a line of their own. */
export function manyCountries(entry: PublicEntry, wording: Wording): Cell {
  if (!hasMany(entry)) return [];
  return named(entry.countries, wording).map((part, at) => ({
    ...muted(part),
    ...(at === 0 ? { line: true as const } : {}),
  }));
}

/** The body of an entry, by its name on that day. */
export function bodyOf(entry: Pick<PublicEntry, "body" | "occurredOn">, { t, record, locale }: Naming) {
  const name = entryBody(entry, record, locale);
  return name ? text(name.text, otherLanguage(name, locale)) : text(t("bodyUnknown"));
}

/** How certain it is and whether it is published or was corrected, where that needs saying. */
export function marks(entry: PublicEntry, wording: Naming): Cell {
  const { t } = wording;
  const found: string[] = [];
  if (entry.certainty === "assumed") found.push(t("assumedMark"));
  if (entry.certainty === "reported") found.push(t("reportedMark"));
  if ("visibility" in entry && entry.visibility === "internal") found.push(t("internalEntry"));
  const cell: Cell = found.length > 0 ? [muted(text(` (${found.join(", ")})`))] : [];
  for (const correction of entry.corrections) {
    const on = dateWords(correction.on, wording);
    const reason = said(correction.reason, wording);
    const words = reason
      ? t("correctedWhy", { date: on, reason: reason.text })
      : t("corrected", { date: on });
    cell.push({ ...muted(text(words)), line: true });
  }
  return cell;
}

/** Numbers that lead to the list of sources. */
export const sourceMarks = (entry: PublicEntry, { numbers }: Naming) =>
  entry.sources.flatMap(({ id }) => {
    const found = numbers.get(id);
    return found === undefined ? [] : [source(found)];
  });

/** How it was voted on; only the numbers that are known are said. */
export function voteText(vote: Vote, { t, locale }: Naming): string {
  if (vote.kind !== "counted") return t(`vote.${vote.kind}`);
  const parts = (["for", "against", "abstained", "notVoting"] as const).flatMap((side) => {
    const votes = vote[side];
    return votes === null ? [] : t(`vote.${side}`, { votes: formatNumber(votes, locale) });
  });
  return parts.join(", ") || t("vote.unknown");
}

/** One line that names an entry: what kind of thing, by whom, when. */
export function entryLine(entry: PublicEntry, wording: Wording): Cell {
  const on = dateWords(entry.occurredOn, wording);
  const what = entryWord(entry, wording.locale);
  const body = entry.body ? [text(", "), bodyOf(entry, wording)] : [];
  return [text(`${on}: ${what}`), ...body, ...marks(entry, wording), ...sourceMarks(entry, wording)];
}

const isDesk = (entry: PublicEntry): entry is DeskEntry => "visibility" in entry;

/** What an entry says, and on the desk's report the internal words with it. */
export function story(entry: PublicEntry, wording: Wording): Cell {
  const { t } = wording;
  const scheduled = scheduledText(entry, wording.locale);
  const summary = said(entry.summary, wording);
  return lines([
    ...titleOf(entry, wording).map((title) => [strong(title)]),
    ...(scheduled ? [[text(scheduled)]] : []),
    ...(summary ? [[summary]] : []),
    ...(entry.kind === "response" && entry.waitUntil
      ? [[text(t("answers.until", { date: dateWords(entry.waitUntil, wording) }))]]
      : []),
    ...(wording.figures.audience === "internal" && isDesk(entry) ? internalWords(entry, wording) : []),
  ]);
}

/** So much of a text stands where there is room for a line or two, in characters. */
const mostInShort = 220;

/** What an entry says, in a line or two: its title, or the beginning of its summary. */
export function inShort(entry: PublicEntry, wording: Wording): Cell {
  const [title] = titleOf(entry, wording);
  const words = title ?? said(entry.summary, wording);
  if (!words) return [];
  const { text: whole, lang } = words.words(wording.locale);
  return [text(shortened(whole), lang)];
}

/** Whole words, up to a length. */
function shortened(words: string): string {
  if (words.length <= mostInShort) return words;
  const cut = words.slice(0, mostInShort).replace(/\s+\S*$/, "");
  return `${cut}…`;
}

/** The title of an act or a meeting; none where it is in another language and the summary is not: readers get that one. */
function titleOf(entry: PublicEntry, wording: Wording): Value[] {
  if (entry.kind !== "proceeding" && entry.kind !== "engagement") return [];
  const title = said(entry.title, wording);
  const summary = said(entry.summary, wording);
  if (summary && !summary.lang && (!title || title.lang)) return [];
  if (title) return [title];
  return entry.kind === "proceeding" && entry.titleOriginal ? [text(entry.titleOriginal)] : [];
}

function internalWords(entry: DeskEntry, wording: Wording): Cell[] {
  const { t } = wording;
  const cells: Cell[] = [];
  if (entry.kind === "dispatch" && entry.replyExpectedBy) {
    const on = dateWords(entry.replyExpectedBy, wording);
    const reason = entry.replyExpectedReason;
    cells.push([
      text(reason ? t("packages.expectedWhy", { date: on, reason }) : t("packages.expected", { date: on })),
    ]);
  }
  if (entry.ourReference) cells.push([text(t("packages.ourReference", { reference: entry.ourReference }))]);
  if (entry.theirReference)
    cells.push([text(t("packages.theirReference", { reference: entry.theirReference }))]);
  if (entry.internalNote) cells.push([muted(text(entry.internalNote))]);
  return cells;
}
