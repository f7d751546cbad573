import type { PublicProceeding } from "@/lib/log/views";
import { entryWord } from "@/lib/wording/entry-kind";
import { type Cell, lines, muted, strong, text } from "../cells";
import { bodyOf, countriesOf, entryLine, voteText } from "../describe";
import { latestOf } from "../latest";
import type { ReportTable, Section } from "../report";
import { column, tableOf } from "../table";
import type { Wording } from "../words";
import { entryTable } from "./entry-table";

/** What parliaments and governments did in the period. */
export function proceedingsSection(wording: Wording): Section {
  const { t, figures, brief } = wording;
  const { items, note } = latestOf(figures.proceedings, wording);
  return {
    id: "proceedings",
    heading: t("proceedings.heading"),
    lead: note,
    tables: [
      brief
        ? stepsInBrief(items, wording)
        : entryTable(
            tableWords(wording),
            items,
            column(t("proceedings.body"), 3, (entry) => stepCell(entry, wording)),
            t("proceedings.what"),
            wording,
          ),
    ],
  };
}

const tableWords = ({ t }: Wording) => ({
  caption: t("proceedings.caption"),
  empty: t("proceedings.empty"),
});

/** A line for each. */
const stepsInBrief = (items: readonly PublicProceeding[], wording: Wording): ReportTable =>
  tableOf(tableWords(wording), items, [
    column(wording.t("country"), 2, (entry) => countriesOf(entry, wording)),
    column(wording.t("proceedings.body"), 11, (entry) => entryLine(entry, wording)),
  ]);

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
