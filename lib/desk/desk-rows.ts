import type { Day, Edtf } from "@/lib/calendar/edtf";
import { countryTerms } from "@/lib/i18n/country-terms";
import type { ListingBasis } from "@/lib/standing/basis";
import { type Conversation, conversations, dueDate } from "@/lib/standing/conversation";
import type { CountryCode } from "@/lib/standing/entry";
import { type Position, positions } from "@/lib/standing/position";
import { type Stage, stages } from "@/lib/standing/stage";
import { type CountryClass, countryClasses, type Standing } from "@/lib/standing/standing";
import { find } from "@/lib/text/find";

/** One line of the list of countries. */
export type DeskRow = {
  code: CountryCode;
  name: string;
  basis: ListingBasis | null;
  class: CountryClass;
  oneChamber: boolean;
  position: Position;
  stage: Stage;
  conversation: Conversation;
  silentDays: number | null;
  nextDate: Day | null;
  lastEntryOn: Day | null;
  lastEntryDate: Edtf | null;
};

export const sortKeys = [
  "country",
  "class",
  "position",
  "stage",
  "conversation",
  "silence",
  "next",
  "last",
] as const;
export type SortKey = (typeof sortKeys)[number];
export type Direction = "asc" | "desc";

export type RowFilter = { class: CountryClass | null; conversation: Conversation | null; text: string };

export const deskRow = (
  name: string,
  basis: ListingBasis | null,
  {
    country,
    position,
    stage,
    conversation,
    class: countryClass,
    oneChamber,
    lastEntryOn,
    lastEntryDate,
  }: Standing,
): DeskRow => ({
  code: country,
  name,
  basis,
  class: countryClass,
  oneChamber,
  position: position.position,
  stage: stage.stage,
  conversation: conversation.conversation,
  silentDays: conversation.silentDays,
  nextDate: dueDate(conversation),
  lastEntryOn,
  lastEntryDate,
});

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
  const value = (row: DeskRow): number | string | null => {
    switch (key) {
      case "country":
        return null;
      case "class":
        return countryClasses.indexOf(row.class);
      case "position":
        return positions.indexOf(row.position);
      case "stage":
        return stages.indexOf(row.stage);
      case "conversation":
        return conversations.indexOf(row.conversation);
      case "silence":
        return row.silentDays;
      case "next":
        return row.nextDate;
      case "last":
        return row.lastEntryOn;
    }
  };
  const sign = direction === "asc" ? 1 : -1;
  return [...rows].sort((a, b) => {
    if (key === "country") return sign * compare(a.name, b.name);
    const left = value(a);
    const right = value(b);
    if (left !== right) {
      if (left === null) return 1;
      if (right === null) return -1;
      return sign * (left < right ? -1 : 1);
    }
    return compare(a.name, b.name);
  });
}
