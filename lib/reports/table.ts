import type { Cell } from "./cells";
import type { Column, ReportTable } from "./report";

/** A column and what each row has in it. */
type ColumnOf<Row> = Column & { cell: (row: Row) => Cell };

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

/** A table of these rows; one that is never without any needs no words for that. */
export const tableOf = <Row>(
  { caption, empty = "" }: { caption: string; empty?: string },
  rows: readonly Row[],
  columns: readonly ColumnOf<Row>[],
): ReportTable => ({
  caption,
  empty,
  columns: columns.map(({ cell: _, ...column }) => column),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
});
