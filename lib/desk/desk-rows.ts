import { countryTerms } from "@/lib/i18n/country-terms";
import type { ListingBasis } from "@/lib/standing/basis";
import { type Conversation, conversations, dueDate } from "@/lib/standing/conversation";
import { positions } from "@/lib/standing/position";
import { stages } from "@/lib/standing/stage";
import { type CountryClass, countryClasses, type Standing } from "@/lib/standing/standing";
import { find } from "@/lib/text/find";

/** One line of the list of countries. */
export const deskRow = (name: string, basis: ListingBasis | null, standing: Standing) => ({
  code: standing.country,
  name,
  basis,
  class: standing.class,
  oneChamber: standing.oneChamber,
  position: standing.position.position,
  stage: standing.stage.stage,
  conversation: standing.conversation.conversation,
  silentDays: standing.conversation.silentDays,
  nextDate: dueDate(standing.conversation),
  lastEntryOn: standing.lastEntryOn,
  lastEntryDate: standing.lastEntryDate,
});
export type DeskRow = ReturnType<typeof deskRow>;

/** By what rows can be sorted; by the name alone, those of `country`. */
const sortValues = {
  country: () => null,
  class: (row) => countryClasses.indexOf(row.class),
  position: (row) => positions.indexOf(row.position),
  stage: (row) => stages.indexOf(row.stage),
  conversation: (row) => conversations.indexOf(row.conversation),
  silence: (row) => row.silentDays,
  next: (row) => row.nextDate,
  last: (row) => row.lastEntryOn,
} satisfies Record<string, (row: DeskRow) => number | string | null>;
export type SortKey = keyof typeof sortValues;
export const sortKeys = Object.keys(sortValues) as SortKey[];
export type Direction = "asc" | "desc";

export type RowFilter = { class: CountryClass | null; conversation: Conversation | null; text: string };

/** The rows that fit the filter; what is named best by the text comes first, see {@link find}. */
export function filterRows(rows: readonly DeskRow[], filter: RowFilter): DeskRow[] {
  const left = rows.filter(
    (row) =>
      (!filter.class || row.class === filter.class) &&
      (!filter.conversation || row.conversation === filter.conversation),
  );
  return find(
    left.map((row) => ({ row, label: row.name, ...countryTerms(row.code) })),
    filter.text,
  ).map(({ row }) => row);
}

/** Sorted by one column, then by name; what has no value stands last in both directions. */
export function sortRows(
  rows: readonly DeskRow[],
  key: SortKey,
  direction: Direction,
  compare: (a: string, b: string) => number,
): DeskRow[] {
  const sign = direction === "asc" ? 1 : -1;
  return [...rows].sort((a, b) => {
    if (key === "country") return sign * compare(a.name, b.name);
    const left = sortValues[key](a);
    const right = sortValues[key](b);
    if (left !== right) {
      if (left === null) return 1;
      if (right === null) return -1;
      return sign * (left < right ? -1 : 1);
    }
    return compare(a.name, b.name);
  });
}
