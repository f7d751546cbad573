import type { Cell } from "./cells";
import type { Column, ReportTable } from "./report";

/** A column and what each row has in it. */
export type ColumnOf<Row> = Column & { cell: (row: Row) => Cell };

/** @param share of the width */
export const column = <Row>(label: string, share: number, cell: (row: Row) => Cell): ColumnOf<Row> => ({
  label,
  share,
  cell,
});

/** A column of numbers. */
export const figure = <Row>(...of: Parameters<typeof column<Row>>): ColumnOf<Row> => ({
  ...column(...of),
  align: "end",
});

/** `empty` is said in place of a table without rows; one that is never without any needs no such words. */
export type TableWords = { caption: string; empty?: string };

export const tableOf = <Row>(
  { caption, empty = "" }: TableWords,
  rows: readonly Row[],
  columns: readonly ColumnOf<Row>[],
): ReportTable => ({
  caption,
  empty,
  columns: columns.map(({ cell: _, ...column }) => column),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
});
