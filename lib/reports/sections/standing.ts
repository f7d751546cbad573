import type { EntryId } from "@/lib/standing/entry";
import { standingOf } from "@/lib/standing/standing";
import { conversationText } from "@/lib/wording/conversation-text";
import { type Cell, lines, nothing, strong, text } from "../cells";
import { entryLine } from "../describe";
import type { Section } from "../report";
import { column, tableOf } from "../table";
import type { Wording } from "../words";
import { positionCell } from "./where";

/** Where a country stands on each axis, with the entries that this rests on. */
export function standingSection(wording: Wording): Section {
  const { t, label, figures, subject, record, locale } = wording;
  const standing = standingOf(figures.standings, subject.country);
  const { position, stage, conversation } = standing;
  const rows: { axis: string; says: Cell; because: readonly EntryId[] }[] = [
    { axis: "class", says: [strong(text(label(`class.${standing.class}`)))], because: standing.classBecause },
    { axis: "position", says: positionCell(standing, wording), because: position.because },
    { axis: "stage", says: [text(label(`stage.${stage.stage}`))], because: stage.because },
    {
      axis: "conversation",
      says: [text(conversationText(conversation, locale))],
      because: conversation.because,
    },
  ];
  return {
    id: "standing",
    heading: t("brief.standing"),
    lead: [],
    tables: [
      tableOf({ caption: t("brief.standingCaption") }, rows, [
        column(t("brief.axis"), 2, ({ axis }) => [text(t(`changes.axis.${axis}`))]),
        column(t("brief.says"), 6, ({ says }) => says),
        column(t("changes.because"), 6, ({ because }) => restsOn(because, wording)),
      ]),
    ],
  };

  function restsOn(ids: readonly EntryId[], of: Wording): Cell {
    // The latest few: a long exchange stands in the history below.
    const entries = ids.flatMap((id) => record.entry(id) ?? []).slice(-3);
    return entries.length === 0 ? [nothing] : lines(entries.map((entry) => entryLine(entry, of)));
  }
}
