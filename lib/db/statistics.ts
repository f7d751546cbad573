import type { PGlite } from "@electric-sql/pglite";

/** So small that every plan is good, in pages of 8 kB. */
const small = 64;

/**
 * Counts the rows of the embedded database anew where a table has doubled since they were last counted. A server does so
 * by itself; without it the planner takes a table of thousands for an empty one and reads all of it for each row asked.
 * @returns whether they were counted
 */
export async function freshenStatistics(pglite: PGlite): Promise<boolean> {
  const { rows } = await pglite.query(`
    SELECT FROM pg_class c
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
       AND pg_relation_size(c.oid) / 8192 > greatest(${small}, 2 * c.relpages) LIMIT 1`);
  if (rows.length > 0) await pglite.exec("ANALYZE");
  return rows.length > 0;
}
