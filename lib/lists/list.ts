import type { Edtf } from "@/lib/calendar/edtf";
import type { Locale } from "@/lib/i18n/locales";

/**
 * A list of the desk is declared once, as columns with typed values; the page, the CSV file and the spreadsheet are made
 * from that.
 */

/** What a cell holds. A date is as precise as it is known; a link has the words that it stands under. */
export type Value = string | number | boolean | { date: Edtf } | { link: string; text: string } | null;

export type Column<Row> = {
  /** Its name in an address. */
  key: string;
  header: string;
  /** In characters, for spreadsheets. */
  width: number;
  value(row: Row): Value;
  /** Whether the page can put the rows in its order. */
  sorts?: boolean;
};

/** One part of what a list was narrowed by, in words. */
export type Narrowed = { label: string; value: string };

export type List<Row> = {
  /** Its name in file names and on the log. */
  name: string;
  title: string;
  narrowed: readonly Narrowed[];
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  locale: Locale;
};

/** A value as it is ordered: texts by their language, dates by the day from which they count. */
export function compareValues(a: Value, b: Value, compare: (a: string, b: string) => number): number {
  const left = plainValue(a);
  const right = plainValue(b);
  if (typeof left === "number" && typeof right === "number") return left - right;
  return compare(String(left), String(right));
}

/** A value without what it carries along: the words of a link, the text of a date, one or nought for yes or no. */
export function plainValue(value: Value): string | number | null {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return "date" in value ? value.date : value.text;
}

/** Whether a cell has nothing to show. */
export const isBlank = (value: Value): boolean => value === null || value === "";
