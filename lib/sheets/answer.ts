import type { KindName } from "./kinds/names";
import type { MatchedColumn } from "./match";
import type { Difference, Verdict } from "./plan";

/** What a page is told of a sheet. Plain values: they travel as lines of JSON. */

/** How far it is; then one answer, or why there is none. */
export type SheetEvent =
  | { at: "reading" | "closing" }
  | { at: "looking" | "writing"; done: number; of: number }
  | { refused: { key: string; values: Record<string, string | number> } }
  | { answer: SheetAnswer };

export type UnitView = {
  rows: readonly number[];
  verdict: Verdict;
  label: string;
  href: string | null;
  differences: readonly Difference[];
  /** In words. */
  problems: readonly { text: string; column: string | null; key: string }[];
  alike: readonly { id: string; label: string; href: string; differences: readonly Difference[] }[];
  asRow: number | null;
};

export type Counts = Record<Verdict, number>;

export type SheetAnswer = {
  reading: {
    format: "xlsx" | "xlsm" | "ods" | "csv";
    encoding: string | null;
    separator: string | null;
    sheets: readonly string[];
    sheet: string | null;
    rows: number;
    formulas: number;
    merged: number;
    /** Rows at which a head may be, by their place, with what stands in them; and how many stand above the head. */
    heads: readonly { at: number; number: number; text: string }[];
    head: number;
    skipped: number;
    earlier: string | null;
  };
  kind: KindName;
  columns: readonly MatchedColumn[];
  byTemplate: boolean;
  choices: readonly { key: string; name: string }[];
  counts: Counts;
  units: readonly UnitView[];
  seen: string;
  /** Why nothing was taken although it was asked for. */
  notTaken?: "changed" | "refused" | "open";
  taken?: { id: string; version: number; added: number; changed: number; same: number; leftOut: number };
};
