import type { Connection } from "@/lib/db/connection";
import type { Subject } from "@/lib/subject/subject";
import { guardFunction, guardFunctionSql, guardsOf } from "./guards";

type Definition = { table: string | null; name: string; text: string; guards: boolean };

/** Triggers and the function of the guards as the database itself says them. */
async function definitions({ query }: Connection): Promise<Map<string, Definition>> {
  const { rows } = await query(
    `SELECT c.relname::text AS "table", t.tgname::text AS name,
        concat(pg_get_triggerdef(t.oid), t.tgenabled) AS text, p.proname = $1 AS guards
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
      WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
     UNION ALL
     SELECT NULL, p.proname::text, pg_get_functiondef(p.oid), false FROM pg_proc p
      WHERE p.pronamespace = current_schema()::regnamespace AND p.proname = $1
      ORDER BY 1, 2`,
    [guardFunction],
  );
  return new Map((rows as Definition[]).map((row) => [keyOf(row), row]));
}

const keyOf = ({ table, name }: { table: string | null; name: string }): string => `${table}.${name}`;

/**
 * The statements that bring the guards of a database to what the declarations of subjects want; none when they agree. They
 * are tried in a transaction of which nothing is kept, so that the database compares them in its own words.
 * @throws Error when a table and the declarations do not fit: {@link undeclared} says so in words
 */
export async function missingGuards(connection: Connection, subjects: readonly Subject[]): Promise<string[]> {
  const guards = guardsOf(subjects);
  const wanted = new Set(guards.map(keyOf));
  await connection.script("BEGIN");
  try {
    const before = await definitions(connection);
    await connection.script(guardFunctionSql);
    for (const { sql } of guards) await connection.script(sql);
    const after = await definitions(connection);
    const differs = (key: string) => before.get(key)?.text !== after.get(key)?.text;
    return [
      ...(differs(keyOf({ table: null, name: guardFunction })) ? [guardFunctionSql] : []),
      ...guards.filter((guard) => differs(keyOf(guard))).map(({ sql }) => sql),
      // Of a subject that is no more, or has another table.
      ...[...before.values()]
        .filter((one) => one.guards && !wanted.has(keyOf(one)))
        .map(({ table, name }) => `DROP TRIGGER "${name}" ON "${table}";`),
    ];
  } finally {
    await connection.script("ROLLBACK");
  }
}

/** Where tables with versions and the declarations of subjects do not fit, in words. */
export async function undeclared({ query }: Connection, subjects: readonly Subject[]): Promise<string[]> {
  const { rows } = await query(
    `SELECT c.relname::text AS name, bool_or(a.attname = 'version') AS versioned
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' GROUP BY c.relname ORDER BY 1`,
  );
  const versioned = new Map(rows.map((row) => [String(row.name), row.versioned === true]));
  const changing = new Set(subjects.filter(({ changes }) => changes).map(({ model }) => model));
  return [
    ...[...versioned]
      .filter(([name, has]) => has && !changing.has(name))
      .map(
        ([name]) =>
          `${name} has a version and no subject that changes: declare it beside its slice, and list it in lib/audit/subjects.ts`,
      ),
    ...subjects
      .filter(({ model, changes }) => (changes ? !versioned.get(model) : !versioned.has(model)))
      .map(
        ({ type, model, changes }) =>
          `${type} is a subject, and there is no table ${model}${changes ? " with a version" : ""}: see prisma/schema.prisma`,
      ),
  ];
}
