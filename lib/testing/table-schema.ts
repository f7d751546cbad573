import type { TableSchema } from "@/lib/open-data/table";

/**
 * A strict check of tables against their Table Schemas (Frictionless), for tests: no maintained validator of that
 * standard is to be had for Node. Types, formats, constraints, primary keys and foreign keys; a field of a kind that it
 * does not know is an error too, so that nothing goes unchecked.
 */

export type Resource = { name: string; schema: TableSchema };
type Table = { resource: Resource; rows: string[][] };

/**
 * Reads a CSV file as RFC 4180 has it: with a byte order mark, a header, CR LF at the end of every line, quotes only
 * around whole cells and doubled within them.
 * @throws Error where the file breaks one of these rules
 */
export function readCsv(bytes: Uint8Array): string[][] {
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) throw new Error("no byte order mark");
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(3));
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`not a cell at ${at}: ${text.slice(at, at + 40)}`);
    row.push(match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"'));
    if (match[3] === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) throw new Error("the last line does not end");
  return rows;
}

/** Everything that is wrong with the tables, in words; none when they keep to their schemas. */
export function checkTables(tables: readonly Table[]): string[] {
  const byName = new Map(tables.map((table) => [table.resource.name, table]));
  return tables.flatMap((table) => [
    ...checkHeader(table),
    ...checkCells(table),
    ...checkPrimaryKey(table),
    ...checkForeignKeys(table, byName),
  ]);
}

const dataOf = ({ rows }: Table) => rows.slice(1);

function checkHeader({ resource, rows }: Table): string[] {
  const wanted = resource.schema.fields.map(({ name }) => name);
  const wrong = rows
    .filter((row) => row.length !== wanted.length)
    .map(() => `${resource.name}: a row of other length`);
  if (JSON.stringify(rows[0]) !== JSON.stringify(wanted)) wrong.push(`${resource.name}: another header`);
  if (new Set(wanted).size !== wanted.length) wrong.push(`${resource.name}: a column twice`);
  return wrong;
}

const typed: Record<string, (cell: string) => boolean> = {
  string: () => true,
  integer: (cell) => /^-?\d+$/.test(cell),
  boolean: (cell) => cell === "true" || cell === "false",
  date: (cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell)),
};

function checkCells(table: Table): string[] {
  const { name, schema } = table.resource;
  return schema.fields.flatMap((field, index) => {
    const { type, format, constraints = {}, description, ...rest } = field;
    const wrong: string[] = [];
    const unknown = [
      ...Object.keys(rest).filter((item) => item !== "name"),
      ...Object.keys(constraints).filter(
        (item) => !["required", "enum", "pattern", "minimum"].includes(item),
      ),
    ];
    if (unknown.length > 0 || !typed[type] || !description || (format && format !== "uri"))
      wrong.push(`${name}.${field.name}: not understood ${unknown.join(", ")}`);
    const pattern = constraints.pattern ? new RegExp(`^(?:${constraints.pattern})$`) : null;
    for (const row of dataOf(table)) {
      const cell = row[index] ?? "";
      const bad = (what: string) => wrong.push(`${name}.${field.name}: ${what}: ${JSON.stringify(cell)}`);
      if (cell === "") {
        if (constraints.required) bad("empty");
        continue;
      }
      if (!typed[type]?.(cell)) bad(`no ${type}`);
      if (format === "uri" && !URL.canParse(cell)) bad("no address");
      if (constraints.enum && !constraints.enum.includes(cell)) bad("not among the values");
      if (pattern && !pattern.test(cell)) bad("not of the pattern");
      if (constraints.minimum !== undefined && Number(cell) < constraints.minimum) bad("too small");
    }
    return wrong;
  });
}

/** The values of some columns of each row, as one text. */
function keysOf(table: Table, fields: readonly string[]): (string | null)[] {
  const places = fields.map((field) => table.resource.schema.fields.findIndex(({ name }) => name === field));
  if (places.includes(-1)) throw new Error(`${table.resource.name} has no column ${fields.join(", ")}`);
  return dataOf(table).map((row) => {
    const values = places.map((place) => row[place] ?? "");
    return values.every((value) => value === "") ? null : JSON.stringify(values);
  });
}

function checkPrimaryKey(table: Table): string[] {
  const keys = keysOf(table, table.resource.schema.primaryKey);
  const twice = keys.filter((key, index) => key === null || keys.indexOf(key) !== index);
  return twice.map((key) => `${table.resource.name}: no key or one twice: ${key}`);
}

function checkForeignKeys(table: Table, tables: ReadonlyMap<string, Table>): string[] {
  return (table.resource.schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const target = tables.get(reference.resource);
    if (!target) return [`${table.resource.name}: refers to no table: ${reference.resource}`];
    const known = new Set(keysOf(target, reference.fields));
    return keysOf(table, fields)
      .filter((key) => key !== null && !known.has(key))
      .map((key) => `${table.resource.name}: refers to nothing in ${reference.resource}: ${key}`);
  });
}
