import { nameIn } from "@/lib/i18n/known-names";
import type { PublicEntry, PublicProceeding } from "@/lib/log/views";
import { entryWord } from "@/lib/wording/entry-kind";
import { type Cell, date, lines, muted, strong, text } from "../cells";
import { bodyOf, countriesOf, marks, sourceMarks, story, voteText } from "../describe";
import type { ReportTable, Section } from "../report";
import { type ColumnOf, column, type TableWords, tableOf } from "../table";
import type { Wording } from "../words";

/** What parliaments and governments did in the period. */
export function proceedingsSection(wording: Wording): Section {
  const { t, figures } = wording;
  return {
    id: "proceedings",
    heading: t("proceedings.heading"),
    lead: [],
    tables: [
      entryTable(
        { caption: t("proceedings.caption"), empty: t("proceedings.empty") },
        figures.proceedings,
        column(t("proceedings.body"), 3, (entry) => stepCell(entry, wording)),
        t("proceedings.what"),
        wording,
      ),
    ],
  };
}

function stepCell(entry: PublicProceeding, wording: Wording): Cell {
  const { t, label } = wording;
  const voted = entry.step === "adopted" || entry.step === "rejected" || entry.vote.kind === "counted";
  return lines([
    [bodyOf(entry, wording)],
    [strong(text(entryWord(entry, wording.locale)))],
    [text(label(`wording.${entry.wording}`))],
    ...(voted ? [[muted(text(`${t("counts.vote")}: ${voteText(entry.vote, wording)}`))]] : []),
  ]);
}

/** Meetings, statements and commemorations of the period. */
export function engagementsSection(wording: Wording): Section {
  const { t, label, figures, locale } = wording;
  return {
    id: "engagements",
    heading: t("engagements.heading"),
    lead: [],
    tables: [
      entryTable(
        { caption: t("engagements.caption"), empty: t("engagements.empty") },
        figures.engagements,
        column(t("engagements.form"), 3, (entry) =>
          lines([
            [strong(text(entryWord(entry, locale)))],
            ...(entry.stance ? [[text(label(`stance.${entry.stance}`))]] : []),
            ...(entry.place ? [[text(nameIn(entry.place, locale).text)]] : []),
          ]),
        ),
        t("engagements.what"),
        wording,
      ),
    ],
  };
}

/** Internal remarks of the period; in an internal report only. */
export function notesSection(wording: Wording): Section {
  const { t, figures } = wording;
  return {
    id: "notes",
    heading: t("notes.heading"),
    lead: [],
    tables: [
      tableOf({ caption: t("notes.caption"), empty: t("notes.empty") }, figures.notes, [
        column(t("date"), 2, (note) => [date(note.occurredOn)]),
        column(t("country"), 2, (note) => countriesOf(note, wording)),
        column(t("notes.note"), 8, (note) => story(note, wording)),
      ]),
    ],
  };
}

/**
 * Date, country, what kind of thing it is, the story and the sources: the shape of every list of entries.
 * @param what the label of the story
 */
export const entryTable = <Entry extends PublicEntry>(
  words: TableWords,
  entries: readonly Entry[],
  kind: ColumnOf<Entry>,
  what: string,
  wording: Wording,
): ReportTable =>
  tableOf(words, entries, [
    column(wording.t("date"), 2, (entry) => [date(entry.occurredOn)]),
    column(wording.t("country"), 2, (entry) => countriesOf(entry, wording)),
    kind,
    column(what, 6.5, (entry) => [...story(entry, wording), ...marks(entry, wording)]),
    column(wording.t("sources"), 1.5, (entry) => sourceMarks(entry, wording)),
  ]);
