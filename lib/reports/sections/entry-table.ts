import type { PublicEntry } from "@/lib/log/views";
import { type Cell, date } from "../cells";
import { countriesOf, marks, sourceMarks, story } from "../describe";
import type { ReportTable } from "../report";
import type { Wording } from "../words";

/** Date, country, a kind cell, the story and the sources: the shape of every list of entries. */
export function entryTable<Entry extends PublicEntry>(
  entries: readonly Entry[],
  kind: (entry: Entry) => Cell,
  words: { caption: string; empty: string; kind: string; what: string },
  wording: Wording,
): ReportTable {
  const { t } = wording;
  return {
    caption: words.caption,
    empty: words.empty,
    columns: [
      { label: t("date"), share: 2 },
      { label: t("country"), share: 2 },
      { label: words.kind, share: 3 },
      { label: words.what, share: 6.5 },
      { label: t("sources"), share: 1.5 },
    ],
    rows: entries.map((entry) => [
      [date(entry.occurredOn)],
      countriesOf(entry, wording),
      kind(entry),
      [...story(entry, wording), ...marks(entry, wording)],
      sourceMarks(entry, wording),
    ]),
  };
}
