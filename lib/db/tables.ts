import type { Connection } from "./connection";

/** A table as the database's own catalogue describes it. */
export type Table = {
  name: string;
  columns: string[];
  primaryKey: string[];
  /** Columns that point into the same table. */
  selfReferences: string[];
};

/**
 * What no copy holds: a restored one lets nobody in who has not signed in to it, carries nothing out a second time, and
 * makes its own migrations.
 */
const notCopied = new Set([
  "CalendarAddress",
  "Outbox",
  "PasswordLink",
  "ReportSender",
  "Session",
  "SetupCode",
  "SignInThrottle",
  "_prisma_migrations",
]);

/**
 * The tables that a copy holds, each after those that it points at. They are asked of the catalogue, so that none can be
 * forgotten, whatever version the database is of.
 */
export async function listTables(connection: Connection): Promise<Table[]> {
  const { rows } = await connection.query(`
    SELECT c.relname AS name,
      ARRAY(SELECT attname::text FROM pg_attribute
             WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped ORDER BY attnum) AS columns,
      ARRAY(SELECT a.attname::text FROM pg_index i
              JOIN unnest(i.indkey) WITH ORDINALITY AS k(attnum, place) ON true
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
             WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY k.place) AS "primaryKey",
      ARRAY(SELECT a.attname::text FROM pg_constraint f
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.conkey[1]
             WHERE f.conrelid = c.oid AND f.confrelid = c.oid AND f.contype = 'f') AS "selfReferences",
      ARRAY(SELECT DISTINCT t.relname::text FROM pg_constraint f JOIN pg_class t ON t.oid = f.confrelid
             WHERE f.conrelid = c.oid AND f.confrelid <> c.oid AND f.contype = 'f') AS parents
      FROM pg_class c
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
     ORDER BY c.relname`);
  const tables = (rows as (Table & { parents: string[] })[]).filter(({ name }) => !notCopied.has(name));
  const placed: Table[] = [];
  const names = new Set(tables.map(({ name }) => name));
  while (placed.length < tables.length) {
    const ready = tables.filter(
      (table) =>
        !placed.some(({ name }) => name === table.name) &&
        table.parents.every((parent) => !names.has(parent) || placed.some(({ name }) => name === parent)),
    );
    if (ready.length === 0) throw new Error("tables point at one another in a circle");
    placed.push(...ready.map(({ parents: _, ...table }) => table));
  }
  return placed;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const list = (names: string[]): string => names.map(quoted).join(", ");

/** Rows that are fetched or written at once. */
const atOnce = 1000;

/** All rows of a table in the order of its key, each as JSON text. To be called in a transaction. */
export async function* dumpedRows(connection: Connection, table: Table): AsyncGenerator<string> {
  const order = table.primaryKey.length > 0 ? `ORDER BY ${list(table.primaryKey)}` : "";
  await connection.script(
    `DECLARE dumped NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS row FROM ${quoted(table.name)} t ${order}`,
  );
  for (;;) {
    const { rows } = await connection.query(`FETCH ${atOnce} FROM dumped`);
    for (const { row } of rows) yield String(row);
    if (rows.length < atOnce) break;
  }
  await connection.script("CLOSE dumped");
}

/**
 * Fills a table from rows as {@link dumpedRows} gives them. Links within the table are left out, since a row may come
 * before the one that it points at: {@link linkRows} adds them.
 * @returns how many rows there were
 */
export async function loadRows(
  connection: Connection,
  { name, columns, selfReferences }: Table,
  rows: AsyncIterable<string>,
): Promise<number> {
  const own = list(columns);
  const values = columns.map((column) => (selfReferences.includes(column) ? "NULL" : `r.${quoted(column)}`));
  let count = 0;
  for await (const part of inParts(rows)) {
    count += part.length;
    await connection.query(
      `INSERT INTO ${quoted(name)} (${own}) SELECT ${values.join(", ")}
         FROM jsonb_populate_recordset(NULL::${quoted(name)}, $1::jsonb) r`,
      [`[${part.join(",")}]`],
    );
  }
  return count;
}

/** Adds the links within a table. */
export async function linkRows(
  connection: Connection,
  table: Table,
  rows: AsyncIterable<string>,
): Promise<void> {
  if (table.selfReferences.length === 0) return;
  const set = table.selfReferences.map((column) => `${quoted(column)} = r.${quoted(column)}`).join(", ");
  const some = table.selfReferences.map((column) => `r.${quoted(column)} IS NOT NULL`).join(" OR ");
  const same = table.primaryKey.map((column) => `t.${quoted(column)} = r.${quoted(column)}`).join(" AND ");
  for await (const part of inParts(rows))
    await connection.query(
      `UPDATE ${quoted(table.name)} t SET ${set}
         FROM jsonb_populate_recordset(NULL::${quoted(table.name)}, $1::jsonb) r WHERE ${same} AND (${some})`,
      [`[${part.join(",")}]`],
    );
}

async function* inParts(rows: AsyncIterable<string>): AsyncGenerator<string[]> {
  let part: string[] = [];
  for await (const row of rows) {
    if (part.push(row) < atOnce) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** The first table that holds a row; null when all are empty. */
export async function filledTable(connection: Connection): Promise<string | null> {
  for (const { name } of await listTables(connection)) {
    const { rows } = await connection.query(`SELECT 1 AS one FROM ${quoted(name)} LIMIT 1`);
    if (rows.length > 0) return name;
  }
  return null;
}

/** Takes the tables away, with the types and functions that only they use, so that others can be made. */
export async function dropTables(connection: Connection): Promise<void> {
  const names = [...(await listTables(connection)).map(({ name }) => name), ...notCopied];
  const types = await connection.query(
    `SELECT DISTINCT c.udt_name AS name FROM information_schema.columns c JOIN pg_type t ON t.typname = c.udt_name
      WHERE c.table_schema = current_schema() AND c.udt_schema = current_schema() AND t.typtype = 'e'
        AND c.table_name = ANY($1)`,
    [names],
  );
  const functions = await connection.query(
    `SELECT DISTINCT p.oid::regprocedure::text AS name FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
       JOIN pg_class c ON c.oid = t.tgrelid
      WHERE c.relnamespace = current_schema()::regnamespace AND p.pronamespace = current_schema()::regnamespace
        AND c.relname = ANY($1)`,
    [names],
  );
  for (const name of names) await connection.script(`DROP TABLE IF EXISTS ${quoted(name)} CASCADE`);
  for (const { name } of types.rows) await connection.script(`DROP TYPE IF EXISTS ${quoted(String(name))}`);
  for (const { name } of functions.rows) await connection.script(`DROP FUNCTION IF EXISTS ${String(name)}`);
}
