import type { Drawing } from "@/lib/charts/drawing";
import type { Locale } from "@/lib/i18n/locales";
import type { CountryClass } from "@/lib/standing/standing";
import type { Cell, Value } from "./cells";
import type { ReportAudience } from "./period";
import type { ReportChoice, ReportKind } from "./schema";

/**
 * A report for readers of one language, before it takes a form: the page and the PDF both show this. What stands in its
 * tables are values (`cells.ts`); each form puts them into words by the same writers.
 */

export type Column = { label: string /** Share of the width. */; share: number; align?: "end" };
/** The first cell of every row is its header. */
export type ReportTable = {
  caption: string;
  columns: Column[];
  rows: Cell[][];
  /** Said in place of a table without rows. */
  empty: string;
  /** The rows are numbered sources that other cells point to. */
  anchors?: true;
};
/** A drawing, what it says in words, and its figures as a table. */
export type Chart = {
  id: string;
  caption: string;
  alternative: string;
  drawing: Drawing;
  /** The same for phones. */
  narrow: Drawing;
  /** Without rows there is nothing to draw. */
  table: ReportTable;
};
export type Section = {
  id: string;
  heading: string;
  lead: string[];
  charts?: Chart[];
  tables: ReportTable[];
};

export type Card = { value: Value; label: string; detail: string };
export type Bar = {
  label: string;
  alternative: string;
  segments: { class: CountryClass; label: string; count: number }[];
};

export type Bars = { heading: string; alternative: string; items: Bar[]; table: ReportTable };

export type Report = {
  /** What was asked for: it says which report this is, and in which files it may be had again. */
  choice: ReportChoice;
  kind: ReportKind;
  language: Locale;
  audience: ReportAudience;
  title: string;
  /** Two pages, in smaller letters. */
  brief: boolean;
  campaign: string;
  /** Who runs the campaign, line by line; empty where the report has no letterhead. */
  letterhead: string[];
  period: string;
  mark: string;
  headline: string;
  headlineRule: string;
  /** Of the data that it was made from. */
  fingerprint: string;
  /** The figures of the first page; none where the kind has none. */
  cards: Card[];
  /** How many countries stand in each class, at the start and at the end. */
  bars: Bars | null;
  sections: Section[];
  /** Words that the frame of a form needs. */
  words: {
    pageOf: { before: string; between: string; after: string };
    licence: string;
    /** That the file does not claim PDF/UA-1, where it cannot. */
    unclaimed: string;
  };
};
