import type { PublicEntry } from "@/lib/log/views";
import { date } from "../cells";
import { countriesOf, manyCountries, marks, sourceMarks, story } from "../describe";
import type { ReportTable } from "../report";
import { type ColumnOf, column, type TableWords, tableOf } from "../table";
import type { Wording } from "../words";

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
    column(what, 6.5, (entry) => [
      ...story(entry, wording),
      ...marks(entry, wording),
      ...manyCountries(entry, wording),
    ]),
    column(wording.t("sources"), 1.5, (entry) => sourceMarks(entry, wording)),
  ]);
