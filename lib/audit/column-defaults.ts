import "server-only";
import type { Transaction } from "@/lib/db/client";

/** What a row got in a column when the column was added: the default that it has in the database, else null. */
export type Defaults = (model: string, column: string) => Promise<unknown>;

/** Defaults as the database's own catalogue says them, each asked for once. */
export function columnDefaults(tx: Transaction): Defaults {
  const known = new Map<string, Promise<unknown>>();
  const ask = async (model: string, column: string): Promise<unknown> => {
    const [found] = await tx.$queryRaw<{ expression: string | null }[]>`
      SELECT column_default AS expression FROM information_schema.columns
       WHERE table_schema = current_schema() AND table_name = ${model} AND column_name = ${column}`;
    if (!found?.expression) return null;
    // An expression of the catalogue, not of anyone's making.
    const [value] = await tx.$queryRawUnsafe<{ value: unknown }[]>(
      `SELECT to_jsonb(${found.expression}) AS value`,
    );
    return value?.value ?? null;
  };
  return (model, column) => {
    const key = `${model}.${column}`;
    const value = known.get(key) ?? ask(model, column);
    known.set(key, value);
    return value;
  };
}
