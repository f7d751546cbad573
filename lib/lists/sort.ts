import type { Work } from "@/lib/base/politely";
import { lastDay } from "@/lib/calendar/edtf";
import { type Column, compareValues, isBlank, type Value } from "./list";

export type Direction = "asc" | "desc";
export type Sort = { key: string; direction: Direction };

/** Rows whose values are read without a pause. */
const unbroken = 64;

/**
 * Rows in the order of a column; what has no value stands last in both directions, and what is equal as it stood before. Each
 * value is read once.
 */
export function* sortedWork<Row>(
  rows: readonly Row[],
  column: Column<Row>,
  direction: Direction,
  compare: (a: string, b: string) => number,
): Work<Row[]> {
  const keyed: { row: Row; value: Value }[] = [];
  for (const row of rows) {
    const value = column.value(row);
    const isDate = value !== null && typeof value === "object" && "date" in value;
    keyed.push({ row, value: isDate ? lastDay(value.date) : value });
    if (keyed.length % unbroken === 0) yield;
  }
  const sign = direction === "asc" ? 1 : -1;
  keyed.sort((a, b) => {
    const blank = Number(isBlank(a.value)) - Number(isBlank(b.value));
    if (blank !== 0 || isBlank(a.value)) return blank;
    return sign * compareValues(a.value, b.value, compare);
  });
  return keyed.map(({ row }) => row);
}
