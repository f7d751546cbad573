import { type Conversation, conversations } from "@/lib/standing/conversation";
import { type CountryClass, countryClasses } from "@/lib/standing/standing";
import { type CountryView, countryViews, fitsView } from "./country-views";
import {
  type DeskRow,
  type Direction,
  filterRows,
  type RowFilter,
  type SortKey,
  sortKeys,
  sortRows,
} from "./desk-rows";

/** What the address of the list of countries says: whom it shows, narrowed by what, in which order. */
export type CountryFilter = RowFilter & { show: CountryView; sort: SortKey; direction: Direction };

const among = <Value extends string>(list: readonly Value[], wanted: unknown): Value | null =>
  list.find((item) => item === wanted) ?? null;

/** Which countries an address asks for. What it names and is not there narrows nothing. */
export const countryFilter = (query: Readonly<Record<string, unknown>>): CountryFilter => ({
  show: among(countryViews, query.show) ?? "all",
  class: among<CountryClass>(countryClasses, query.class),
  conversation: among<Conversation>(conversations, query.conversation),
  text: typeof query.q === "string" ? query.q.slice(0, 100) : "",
  sort: among(sortKeys, query.sort) ?? "country",
  direction: query.dir === "desc" ? "desc" : "asc",
});

/** A filter as it stands in an address, always written alike; what is usual is left out. */
export function countryQuery({
  show,
  text,
  class: ofClass,
  conversation,
  sort,
  direction,
}: CountryFilter): string {
  const parts = {
    show: show === "all" ? null : show,
    q: text || null,
    class: ofClass,
    conversation,
    sort: sort === "country" ? null : sort,
    dir: direction === "desc" ? "desc" : null,
  };
  return new URLSearchParams(
    Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
}

/** The rows that a filter leaves, in its order: that of their names, unless what was typed names one better. */
export function countryRows(
  every: readonly DeskRow[],
  filter: CountryFilter,
  compare: (a: string, b: string) => number,
): DeskRow[] {
  const { show, sort, direction } = filter;
  const rows = every.filter((row) => fitsView(row, show));
  return sort === "country" && direction === "asc"
    ? filterRows(sortRows(rows, sort, direction, compare), filter)
    : sortRows(filterRows(rows, filter), sort, direction, compare);
}
