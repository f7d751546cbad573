import type { PublicProceeding } from "@/lib/log/views";
import { entryWord } from "@/lib/wording/entry-kind";
import { type Cell, lines, muted, strong, text } from "../cells";
import { bodyOf, voteText } from "../describe";
import type { Section } from "../report";
import { column } from "../table";
import type { Wording } from "../words";
import { entryTable } from "./entry-table";

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
