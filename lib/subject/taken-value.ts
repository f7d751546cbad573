import { Refusal } from "@/lib/base/refusal";
import type { Change } from "./change";

/**
 * The refusal that a unique violation of the database becomes: someone else has just added a row with this id, or with a
 * value that only one row may have. Null for every other error.
 */
export function takenValue(error: unknown, changes: readonly Change[]): Refusal | null {
  const text = violation(error);
  if (text === null) return null;
  for (const { subject } of changes)
    for (const [column, key] of Object.entries(subject.unique))
      if (text.includes(`${subject.model}_${column}_key`) || text.includes(`(${column})`))
        return new Refusal(key, column);
  return changes.some(({ subject }) => text.includes(`${subject.model}_pkey`))
    ? new Refusal("id-taken", "id")
    : null;
}

/** What Prisma says of a unique violation (P2002, or PostgreSQL's 23505 in a statement of our own); null where it is none. */
function violation(error: unknown, depth = 0): string | null {
  if (typeof error !== "object" || error === null || depth > 5) return null;
  const { code, originalCode, message, meta, cause, driverAdapterError } = error as Record<string, unknown>;
  if (code === "P2002" || code === "23505" || originalCode === "23505")
    return `${message} ${JSON.stringify(meta ?? "")} ${JSON.stringify(cause ?? "")}`;
  for (const inner of [meta, cause, driverAdapterError]) {
    const found = violation(inner, depth + 1);
    if (found !== null) return `${message} ${found}`;
  }
  return null;
}
