import { few, type Work } from "@/lib/base/politely";
import { Refusal } from "@/lib/base/refusal";
import { locales } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { type SheetRow, textOf } from "./cells";
import { type Content, type Facet, first, type Values, type World } from "./facet";
import { idColumn, type SheetKind } from "./kinds/kind";
import type { Match, MatchedColumn } from "./match";

/** What is wrong with a row, or asked about it: a message of the catalogue, and the column that it is about. */
export type Problem = {
  key: string;
  values: Record<string, string | number>;
  column: string | null;
  asks?: boolean;
};

/** What one thing of a sheet says, read: of a row, or of several together. */
export type ReadUnit = {
  rows: number[];
  /** An empty cell is null. */
  facets: Map<Facet, unknown>;
  /** What a new one of it would say. */
  content: Content;
  values: Values;
  problems: Problem[];
};

/** The cells of each row by the columns that they belong to. */
function* valuesOf(
  rows: readonly SheetRow[],
  columns: readonly MatchedColumn[],
): Work<{ number: number; values: Values; errors: string[] }[]> {
  const read: { number: number; values: Values; errors: string[] }[] = [];
  for (const { number, cells } of rows) {
    const values: Record<string, string[]> = {};
    const errors: string[] = [];
    for (const [at, { column }] of columns.entries()) {
      if (!column) continue;
      const cell = cells[at] ?? null;
      if (typeof cell === "object" && cell !== null && "error" in cell) errors.push(column);
      values[column] ??= [];
      values[column].push(textOf(cell));
    }
    // Sums and notes under a table have nothing in its columns.
    if (Object.values(values).some((texts) => texts.some(Boolean)) || errors.length > 0)
      read.push({ number, values, errors });
    if (read.length % few === 0) yield;
  }
  return read;
}

/** Our own text files say at their end, after an empty line, what they are. */
function isAbout({ number, cells }: SheetRow, at: number, rows: readonly SheetRow[]): boolean {
  const before = rows[at - 1];
  const first = textOf(cells[0]);
  return before !== undefined && number > before.number + 1 && aboutWords.has(first);
}
const aboutWords = new Set(locales.map((locale) => messages[locale].lists.about.campaign));

/**
 * The rows under the head, without those that only repeat it on a further page, and without titles that are merged over a
 * whole row.
 */
export function dataRows(rows: readonly SheetRow[], { head, heads, columns }: Match): SheetRow[] {
  const headings = columns.map((one) => one.heading);
  const under = rows.slice(head < 0 ? 0 : head + heads);
  const about = under.findIndex(isAbout);
  return under.slice(0, about < 0 ? undefined : about).filter(({ cells }) => {
    const texts = cells.map(textOf);
    const filled = texts.filter(Boolean);
    if (filled.length > 2 && new Set(filled).size === 1) return false;
    const repeated = texts.filter((text, at) => text !== "" && text === headings[at]).length;
    return repeated < 2 || repeated < filled.length;
  });
}

/** Reads the rows as what they say of things of this kind, those together that are of one. */
export function* readRows(
  rows: readonly SheetRow[],
  columns: readonly MatchedColumn[],
  kind: SheetKind,
  world: World,
): Work<ReadUnit[]> {
  const there = new Set(columns.flatMap(({ column }) => column ?? []));
  const facets = kind.facets.filter((facet) => facet.columns.some(({ key }) => there.has(key)));
  const all: ReadUnit[] = [];
  const groups = new Map<string, ReadUnit>();
  for (const { number, values, errors } of yield* valuesOf(rows, columns)) {
    const one: ReadUnit = {
      rows: [number],
      facets: new Map(),
      content: kind.initial(world),
      values,
      problems: [],
    };
    for (const column of errors) one.problems.push({ key: "sheet-cell-error", values: {}, column });
    for (const facet of facets) {
      try {
        const value = facet.read(values, world);
        one.facets.set(facet, value);
        if (value !== null) facet.set(one.content, value);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        one.problems.push({ key: error.key, values: error.values, column: error.field ?? facet.key });
      }
    }
    // What went out of the tracker in rows of its own comes back in them.
    const alone = one.problems.length > 0 || first(values, idColumn) !== "";
    const key = alone ? null : (kind.together?.(one.content) ?? null);
    const group = key === null ? undefined : groups.get(key);
    if (group) {
      group.rows.push(number);
      kind.join?.(group.content, one.content);
      // What neither row says stays unsaid, whatever a new one of its kind would begin with.
      for (const [facet, said] of group.facets)
        if (said !== null || one.facets.get(facet) !== null)
          group.facets.set(facet, facet.get(group.content));
    } else {
      if (key !== null) groups.set(key, one);
      all.push(one);
    }
    if (all.length % few === 0) yield;
  }
  return all;
}
