import { inOrder, type Subject } from "@/lib/subject/subject";

/**
 * The database's own guards of what has versions, made from the declarations of subjects: a row changes one version at a
 * time and keeps its key, and is never deleted. They hold back whoever writes past the ledger by mistake; who means to can
 * say so ({@link unguarded}), and the verification of the log finds it.
 */

/** A trigger: its table, its name, and the statement that makes it. */
type Guard = { table: string; name: string; sql: string };

/**
 * Lets the rest of a transaction write rows as they come: a restore adds the links within a table after its rows, and a
 * migration may have to fill a new column.
 */
export const unguarded = "SET LOCAL tracker.unguarded = 'on'";

export const guardFunction = "refuse_past_the_log";

/** The function that all guards share. It is called only where something is to be refused. */
export const guardFunctionSql = `CREATE OR REPLACE FUNCTION ${guardFunction}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('tracker.unguarded', true) = 'on' THEN
    IF TG_OP = 'UPDATE' THEN
      RETURN NEW;
    END IF;
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% of "%" is refused: its rows change through the log only', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege',
      HINT = 'An update raises "version" by one and keeps the key; CONTRIBUTING.md says what a migration does.';
END $$;`;

/** The guards that these subjects want, in the order in which they are written. */
export const guardsOf = (subjects: readonly Subject[]): Guard[] => [
  ...inOrder(subjects).flatMap(guardsOfOne),
  versionsStay(subjects),
];

function guardsOfOne({ model, key, changes, links }: Subject): Guard[] {
  const oneFurther = `NEW."version" IS DISTINCT FROM OLD."version" + 1 OR NEW."${key}" IS DISTINCT FROM OLD."${key}"`;
  return [
    changes
      ? guard(model, "versioned", "UPDATE", eachRow(oneFurther))
      : guard(model, "no_update", "UPDATE", eachStatement),
    guard(model, "no_delete", "DELETE OR TRUNCATE", eachStatement),
    // The ledger takes links away and writes them anew: of their changes only what it never does can be told apart.
    ...Object.values(links).map((link) =>
      guard(link.model, "no_update", "UPDATE OR TRUNCATE", eachStatement),
    ),
  ];
}

/** Versions stay as they were written; only those of a subject that can be erased may be deleted. */
function versionsStay(subjects: readonly Subject[]): Guard {
  const types = inOrder(subjects).flatMap(({ type, erasedBy }) => (erasedBy === null ? [] : [`'${type}'`]));
  const stays = `OLD."subjectType" <> ALL (ARRAY[${types.join(", ")}]::text[])`;
  return guard("Version", "no_delete", "DELETE", eachRow(stays), "refuse_change");
}

const eachStatement = "FOR EACH STATEMENT";
/** The condition is the database's to ask, so that a row which is written as it should be costs no call. */
const eachRow = (refusedWhen: string): string => `FOR EACH ROW\n  WHEN (${refusedWhen})`;

function guard(table: string, ending: string, on: string, each: string, refusal = guardFunction): Guard {
  const name = `${table}_${ending}`;
  const sql = `CREATE OR REPLACE TRIGGER "${name}" BEFORE ${on} ON "${table}" ${each}
  EXECUTE FUNCTION ${refusal}();`;
  return { table, name, sql };
}
