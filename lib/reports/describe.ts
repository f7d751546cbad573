import type { Edtf } from "@/lib/calendar/edtf";
import { compareText, countryName, countryNameLanguage } from "@/lib/i18n/country-names";
import { formatDate, formatNumber } from "@/lib/i18n/dates";
import { type Locale, type LocalText, pickText } from "@/lib/i18n/locales";
import type { DeskEntry, DeskRecord, PublicEntry, PublicRecord, Vote } from "@/lib/log/views";
import { scheduledFor } from "@/lib/standing/entry";
import { type Translate, translator } from "@/lib/text/translator";
import { namesOn } from "@/lib/wording/names";
import type { ProgressFigures } from "./figures";
import type { Cell, Run } from "./report";
import { knownOf } from "./sendings";

/** What every part of a report needs to put figures into words. */
export type Wording = {
  locale: Locale;
  t: Translate;
  label: Translate;
  record: PublicRecord | DeskRecord;
  figures: ProgressFigures;
  /** Number of a source in the list at the end. */
  numbers: ReadonlyMap<string, number>;
};

export function wordingOf(
  record: PublicRecord | DeskRecord,
  figures: ProgressFigures,
  locale: Locale,
): Wording {
  return {
    locale,
    t: translator(locale, "report"),
    label: translator(locale, "labels"),
    record,
    figures,
    numbers: new Map(figures.sources.map((source, index) => [source.id, index + 1])),
  };
}

export const plain = (text: string): Cell => [{ text }];
export const strong = (text: string): Cell => [{ text, tone: "strong" }];
export const number = (value: number, { locale }: Wording): Cell => plain(formatNumber(value, locale));
export const date = (on: Edtf, { locale }: Wording): string => formatDate(on, locale);

/** The same runs, each beginning on a line of its own. */
export const lines = (cells: readonly Cell[]): Cell =>
  cells.flatMap((cell, index) =>
    index === 0 ? cell : cell.map((run, at) => (at === 0 ? { ...run, line: true as const } : run)),
  );

/** Text of the record, marked with its language when that is not the report's. */
export function said(text: LocalText | null | undefined, { locale }: Wording): Run | null {
  const picked = pickText(text, locale);
  return picked && { text: picked.text, ...(picked.lang === locale ? {} : { lang: picked.lang }) };
}

export function country(code: string, { locale }: Wording): Run {
  const language = countryNameLanguage(code, locale);
  return { text: countryName(code, locale), ...(language === locale ? {} : { lang: language }) };
}

/** Names one after another, with commas between. */
export const listed = (runs: readonly Run[]): Cell =>
  runs.flatMap((run, index) => (index < runs.length - 1 ? [run, { text: ", " }] : [run]));

/** Countries by name, in the order of the language's alphabet. */
export const named = (codes: readonly string[], wording: Wording): Cell => {
  const { locale } = wording;
  const sorted = [...codes].sort((a, b) =>
    compareText(locale)(countryName(a, locale), countryName(b, locale)),
  );
  return listed(sorted.map((code) => country(code, wording)));
};

/** Letters whose waiting ended with a recognition instead of an answer. */
export const closedUnanswered = (figures: ProgressFigures): number =>
  knownOf(figures.sendings).filter((sending) => sending.outcome === "recognised").length;

/** The countries of an entry, or that it belongs to none. */
export function countriesOf(entry: PublicEntry, wording: Wording): Cell {
  if (entry.countries.length === 0) return plain(wording.t("international"));
  return listed(entry.countries.map((code) => country(code, wording)));
}

/** The body of an entry, by its name on that day. */
export function bodyOf(
  { body, occurredOn }: Pick<PublicEntry, "body" | "occurredOn">,
  wording: Wording,
): Run {
  const found = body ? wording.record.bodies.get(body.id) : undefined;
  const names = found && namesOn(found, occurredOn);
  return (
    (names && (said(names.name, wording) ?? (names.nameNative ? { text: names.nameNative } : null))) || {
      text: wording.t("bodyUnknown"),
    }
  );
}

/** How certain it is and whether it is published or was corrected, where that needs saying. */
export function marks(entry: PublicEntry, wording: Wording): Cell {
  const { t } = wording;
  const found: string[] = [];
  if (entry.certainty === "assumed") found.push(t("assumedMark"));
  if (entry.certainty === "reported") found.push(t("reportedMark"));
  if ("visibility" in entry && entry.visibility === "internal") found.push(t("internalEntry"));
  const cell: Cell = found.length > 0 ? [{ text: ` (${found.join(", ")})`, tone: "muted" }] : [];
  for (const correction of entry.corrections) {
    const on = date(correction.on, wording);
    const reason = said(correction.reason, wording);
    cell.push({
      text: reason ? t("correctedWhy", { date: on, reason: reason.text }) : t("corrected", { date: on }),
      tone: "muted",
      line: true,
    });
  }
  return cell;
}

/** Numbers that lead to the list of sources. */
export const sourceMarks = (entry: PublicEntry, { numbers }: Wording): Cell =>
  entry.sources.flatMap((source) => {
    const found = numbers.get(source.id);
    return found === undefined ? [] : [{ text: String(found), source: found }];
  });

/** How it was voted on; only the numbers that are known are said. */
export function voteText(vote: Vote, { t, locale }: Wording): string {
  if (vote.kind !== "counted") return t(`vote.${vote.kind}`);
  const parts = (["for", "against", "abstained", "notVoting"] as const).flatMap((side) => {
    const votes = vote[side];
    return votes === null ? [] : t(`vote.${side}`, { votes: formatNumber(votes, locale) });
  });
  return parts.join(", ") || t("vote.unknown");
}

/** One line that names an entry: what kind of thing, by whom, when. */
export function entryLine(entry: PublicEntry, wording: Wording): Cell {
  const { label } = wording;
  const on = date(entry.occurredOn, wording);
  const what =
    entry.kind === "proceeding"
      ? label(`step.${entry.step}`)
      : entry.kind === "response"
        ? label(`nature.${entry.nature}`)
        : entry.kind === "engagement"
          ? label(`engagementForm.${entry.engagementForm}`)
          : label(`kind.${entry.kind}`);
  const body = entry.body ? [{ text: ", " }, bodyOf(entry, wording)] : [];
  return [{ text: `${on}: ${what}` }, ...body, ...marks(entry, wording), ...sourceMarks(entry, wording)];
}

const isDesk = (entry: PublicEntry): entry is DeskEntry => "visibility" in entry;

/** What an entry says, and on the desk's report the internal words with it. */
export function story(entry: PublicEntry, wording: Wording): Cell {
  const { t } = wording;
  const cells: Cell[] = [];
  const push = (run: Run | null) => {
    if (run) cells.push([run]);
  };
  const summary = said(entry.summary, wording);
  // Where the title is in another language, a reader gets the summary instead.
  const title =
    entry.kind === "proceeding" || entry.kind === "engagement" ? said(entry.title, wording) : null;
  if (
    (entry.kind === "proceeding" || entry.kind === "engagement") &&
    ((title && !title.lang) || !summary || summary.lang)
  ) {
    if (title) push({ ...title, tone: "strong" });
    else if (entry.kind === "proceeding" && entry.titleOriginal)
      push({ text: entry.titleOriginal, tone: "strong" });
  }
  const on = scheduledFor(entry);
  if (on) push({ text: wording.label("scheduledFor", { date: date(on, wording) }) });
  push(summary);
  if (entry.kind === "response" && entry.waitUntil)
    push({ text: t("answers.until", { date: date(entry.waitUntil, wording) }) });
  if (wording.figures.audience === "internal" && isDesk(entry)) {
    if (entry.kind === "dispatch" && entry.replyExpectedBy) {
      const on = date(entry.replyExpectedBy, wording);
      const reason = entry.replyExpectedReason;
      push({
        text: reason ? t("packages.expectedWhy", { date: on, reason }) : t("packages.expected", { date: on }),
      });
    }
    if (entry.ourReference) push({ text: t("packages.ourReference", { reference: entry.ourReference }) });
    if (entry.theirReference)
      push({ text: t("packages.theirReference", { reference: entry.theirReference }) });
    if (entry.internalNote) push({ text: entry.internalNote, tone: "muted" });
  }
  return lines(cells);
}
