import type { PublicEntry } from "@/lib/log/views";
import { type Cell, date } from "../cells";
import { countriesOf, marks, sourceMarks, story } from "../describe";
import type { ReportTable } from "../report";
import { column, tableOf } from "../table";
import type { Wording } from "../words";

/** Date, country, a kind cell, the story and the sources: the shape of every list of entries. */
export function entryTable<Entry extends PublicEntry>(
  entries: readonly Entry[],
  kind: (entry: Entry) => Cell,
  words: { caption: string; empty?: string; kind: string; what: string },
  wording: Wording,
): ReportTable {
  const { t } = wording;
  return tableOf(words, entries, [
    column(t("date"), 2, (entry) => [date(entry.occurredOn)]),
    column(t("country"), 2, (entry) => countriesOf(entry, wording)),
    column(words.kind, 3, kind),
    column(words.what, 6.5, (entry) => [...story(entry, wording), ...marks(entry, wording)]),
    column(t("sources"), 1.5, (entry) => sourceMarks(entry, wording)),
  ]);
}
