import { type CsvValue, csvWork } from "@/lib/base/csv";

/**
 * One description of a table's columns: it writes the CSV file, its Table Schema (Frictionless), and the reference for
 * readers, so that the three cannot part.
 */

type ColumnType = "string" | "integer" | "boolean" | "date";
type Cell = string | number | boolean | null;

export type Column<Row> = {
  name: string;
  type: ColumnType;
  /** One sentence in English. */
  description: string;
  /** Never empty. */
  required?: true;
  /** The only values that occur. */
  among?: readonly string[];
  pattern?: RegExp;
  format?: "uri";
  value(row: Row): Cell;
};

export type TableShape<Row> = {
  /** Name of the file, and of the resource in a package: lower case. */
  name: string;
  title: string;
  description: string;
  columns: readonly Column<Row>[];
  /** The column `id`, unless told otherwise. */
  primaryKey?: readonly string[];
  foreignKeys?: readonly { fields: readonly string[]; table: string; to: readonly string[] }[];
};

/** A table with its rows, ready to be written. */
export function fill<Row>(shape: TableShape<Row>, rows: readonly Row[]) {
  const { name, title, description, columns } = shape;
  return {
    name,
    title,
    description,
    schema: schemaOf(shape),
    rows: rows.length,
    /** Its file, as work that may be interrupted: the log may be long. */
    csv: () =>
      csvWork(
        columns.map((column) => ({ header: column.name, value: (row: Row) => written(column.value(row)) })),
        rows,
      ),
  };
}
export type FilledTable = ReturnType<typeof fill>;

const written = (cell: Cell): CsvValue => (typeof cell === "boolean" ? String(cell) : cell);

/** The columns in the words of the Table Schema standard. */
const schemaOf = <Row>({ columns, primaryKey = ["id"], foreignKeys }: TableShape<Row>) => ({
  fields: columns.map(({ name, type, description, required, among, pattern, format }) => {
    const constraints = {
      ...(required ? { required } : {}),
      ...(among ? { enum: among } : {}),
      ...(pattern ? { pattern: pattern.source } : {}),
      ...(type === "integer" ? { minimum: 0 } : {}),
    };
    return {
      name,
      type,
      ...(format ? { format } : {}),
      description,
      ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    };
  }),
  primaryKey,
  ...(foreignKeys
    ? {
        foreignKeys: foreignKeys.map(({ fields, table, to }) => ({
          fields,
          reference: { resource: table, fields: to },
        })),
      }
    : {}),
  missingValues: [""],
});
export type TableSchema = ReturnType<typeof schemaOf>;
