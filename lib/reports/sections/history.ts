import type { PublicEntry } from "@/lib/log/views";
import { isPlanned } from "@/lib/standing/entry";
import { entryKind, scheduledText } from "@/lib/wording/entry-kind";
import { toldVote } from "@/lib/wording/told-vote";
import { type Cell, date, lines, muted, strong, text } from "../cells";
import { bodyOf, inShort, marks, sourceMarks, voteText } from "../describe";
import { latestOf } from "../latest";
import type { Section } from "../report";
import { column, tableOf } from "../table";
import type { Wording } from "../words";

/** What a country and the campaign did, in order: acts, letters, answers and meetings. */
export function historySection(wording: Wording): Section {
  const { t, figures, subject } = wording;
  const own = figures.known.filter(
    (entry) => entry.countries.includes(subject.country) && entry.kind !== "note" && !isPlanned(entry),
  );
  const { items, note } = latestOf(own, wording);
  return {
    id: "history",
    heading: t("brief.history"),
    lead: note,
    tables: [
      tableOf({ caption: t("brief.historyCaption"), empty: t("brief.historyEmpty") }, items, [
        column(t("date"), 2, (entry) => [date(entry.occurredOn)]),
        column(t("brief.event"), 4.5, (entry) => eventCell(entry, wording)),
        column(t("brief.says"), 7, (entry) => inShort(entry, wording)),
        column(t("sources"), 1.5, (entry) => sourceMarks(entry, wording)),
      ]),
    ],
  };
}

function eventCell(entry: PublicEntry, wording: Wording): Cell {
  const vote = toldVote(entry);
  const scheduled = scheduledText(entry, wording.locale);
  return lines([
    [strong(text(entryKind(entry, wording.locale))), ...marks(entry, wording)],
    ...(entry.body ? [[bodyOf(entry, wording)]] : []),
    ...(vote && vote.kind !== "unknown" ? [[muted(text(voteText(vote, wording)))]] : []),
    ...(scheduled ? [[text(scheduled)]] : []),
  ]);
}
