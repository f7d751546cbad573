import { locales } from "@/lib/i18n/locales";
import { folded } from "@/lib/text/fold";
import { type Cell, type SheetRow, textOf } from "./cells";
import { columnName, type SheetColumn } from "./facet";
import { idColumn, versionColumn } from "./kinds/kind";

/** How a heading came to its column: told by hand or by a template, called so, or only much like it. */
export type How = "hand" | "name" | "like";
export type MatchedColumn = { heading: string; column: string | null; how: How | null; sample: string };

export type Match = {
  /** Where the head is among the rows that are not empty, and over how many rows it goes; -1 where there is none. */
  head: number;
  heads: number;
  columns: readonly MatchedColumn[];
  /** How well the sheet fits the columns that are wanted. */
  score: number;
};

/** Rows above which nobody writes more. */
const notesAbove = 25;

/** A heading without what people write around it: `Ел. пошта*:` is `ел пошта`. */
export const heading = (text: string): string =>
  folded(text.replace(/\([^)]*\)/g, " ").replace(/[*:.,;?!#№/_\\|[\]{}+"]/g, " "))
    .replace(/\s+/g, " ")
    .trim();

type Names = { exact: ReadonlyMap<string, string>; parts: readonly (readonly [name: string, key: string])[] };
const made = new WeakMap<readonly SheetColumn[], Names>();

/** What columns are called, in every language of the interface and otherwise. */
function namesOf(columns: readonly SheetColumn[]): Names {
  const before = made.get(columns);
  if (before) return before;
  const exact = new Map<string, string>();
  const put = (name: string, key: string) => {
    const text = heading(name);
    if (text !== "" && !exact.has(text)) exact.set(text, key);
  };
  // With its brackets first: they tell the languages of one text apart.
  for (const column of columns)
    for (const locale of locales) put(columnName(column, locale).replace(/[()]/g, " "), column.key);
  for (const column of columns) {
    if (!column.language) for (const locale of locales) put(columnName(column, locale), column.key);
    for (const name of column.also.split(",")) put(name, column.key);
  }
  const parts = [...exact].filter(([name]) => name.length >= 4).sort(([a], [b]) => b.length - a.length);
  const names = { exact, parts };
  made.set(columns, names);
  return names;
}

function columnOf(text: string, names: Names): { key: string; how: How } | null {
  const plain = heading(text.replace(/[()]/g, " "));
  const key = names.exact.get(plain) ?? names.exact.get(heading(text));
  if (key) return { key, how: "name" };
  const part = names.parts.find(([name]) => ` ${plain} `.includes(` ${name} `));
  return part ? { key: part[1], how: "like" } : null;
}

/** What stands in the head of each column; over two rows, both. */
function headingsOf(rows: readonly SheetRow[], head: number, heads: number, width: number): string[] {
  return Array.from({ length: width }, (_, at) => {
    const parts = rows.slice(head, head + heads).map(({ cells }) => textOf(cells[at]));
    return [...new Set(parts)].filter(Boolean).join(" ");
  });
}

/** How many columns are told by these headings: those that are called so count twice. */
function score(headings: readonly string[], names: Names): number {
  const keys = new Map<string, number>();
  for (const text of headings) {
    if (text === "" || text.length > 80) continue;
    const found = columnOf(text, names);
    if (found) keys.set(found.key, Math.max(keys.get(found.key) ?? 0, found.how === "name" ? 2 : 1));
  }
  return [...keys.values()].reduce((sum, one) => sum + one, 0);
}

/**
 * Finds the head of a sheet, under whatever notes stand above it and also over two rows, and says which of its columns are
 * which. What is unsure is said to be so; what is told by hand or by a template goes before all names.
 * @param told by heading, or by the column's place from 0; an empty text leaves a column out
 */
export function matchColumns(
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
  { head: saidHead, told = {} }: { head?: number | undefined; told?: Readonly<Record<string, string>> } = {},
): Match {
  const names = namesOf(columns);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const { head, heads } = findHead(rows, names, width, saidHead);
  const headings = head < 0 ? Array.from({ length: width }, () => "") : headingsOf(rows, head, heads, width);
  const body = rows.slice(head < 0 ? 0 : head + heads, (head < 0 ? 0 : head + heads) + 50);
  const known = new Set(columns.map(({ key }) => key));
  const found = headings.map((text, at): MatchedColumn & { at: number } => {
    const sample = body.map(({ cells }) => textOf(cells[at] as Cell)).find((value) => value !== "") ?? "";
    const base = { at, heading: text, sample: sample.slice(0, 80) };
    const said = told[String(at)] ?? (text === "" ? undefined : told[heading(text)]);
    if (said !== undefined && (said === "" || known.has(said)))
      return { ...base, column: said || null, how: "hand" };
    const own = text === "" ? null : columnOf(text, names);
    return { ...base, column: own?.key ?? null, how: own?.how ?? null };
  });
  // In a file of ours each column has its own name: what is only like one is another, which cannot be changed by a sheet.
  const named = new Set(found.flatMap(({ column, how }) => (how === "like" ? [] : (column ?? []))));
  if (named.has(idColumn) && named.has(versionColumn))
    for (const one of found) if (one.how === "like") Object.assign(one, { column: null, how: null });
  return {
    head,
    heads,
    columns: once(found, columns).map(({ at: _, ...column }) => column),
    score: score(headings, names),
  };
}

/** Of several columns for one value the surest fills it, the first of those; the others are left to be told. */
function once<Found extends MatchedColumn>(
  found: readonly Found[],
  columns: readonly SheetColumn[],
): Found[] {
  const rank: Record<How, number> = { hand: 0, name: 1, like: 2 };
  const many = new Set(columns.flatMap(({ key, many }) => (many ? key : [])));
  const taken = new Map<string, Found>();
  for (const one of found) {
    if (!one.column || !one.how || many.has(one.column)) continue;
    const other = taken.get(one.column);
    if (!other?.how || rank[one.how] < rank[other.how]) taken.set(one.column, one);
  }
  return found.map((one) =>
    one.column && !many.has(one.column) && taken.get(one.column) !== one
      ? { ...one, column: null, how: null }
      : one,
  );
}

function findHead(
  rows: readonly SheetRow[],
  names: Names,
  width: number,
  said: number | undefined,
): { head: number; heads: number } {
  if (said !== undefined) return said < 0 || said >= rows.length ? none : { head: said, heads: 1 };
  let best = { head: -1, heads: 1, score: 0 };
  for (let head = 0; head < Math.min(rows.length, notesAbove); head++) {
    // A merged title says the same all over its row.
    const texts = new Set((rows[head] as SheetRow).cells.map(textOf).filter(Boolean));
    if (texts.size < 2 && width > 1) continue;
    for (const heads of [1, 2]) {
      if (head + heads > rows.length) continue;
      const sum = score(headingsOf(rows, head, heads, width), names);
      if (sum > best.score) best = { head, heads, score: sum };
    }
  }
  if (best.score >= 2) return best;
  // Nothing is called as we would: then it is the first row of several texts, and its columns are told by hand.
  const first = rows.findIndex(
    ({ cells }) => new Set(cells.map(textOf).filter(Boolean)).size >= Math.min(2, width),
  );
  // A row in which an address or a date stands is no head.
  const isData = rows[first]?.cells.some((cell) =>
    typeof cell !== "string" ? cell !== null : /@|^\+?[\d\s./-]{6,}$/.test(cell),
  );
  return first < 0 || isData ? none : { head: first, heads: 1 };
}
const none = { head: -1, heads: 0 } as const;

/** A head by which a template is known again. */
export const headKey = (columns: readonly Pick<MatchedColumn, "heading">[]): string =>
  columns.map((one) => heading(one.heading)).join("|");
