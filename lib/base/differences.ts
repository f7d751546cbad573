/** One field that differs between two versions; `undefined` where the version has no such field. */
export type Difference = { field: string; before: unknown; after: unknown };

/** Fields that change with every save and say nothing of the content. */
export const bookkeeping: ReadonlySet<string> = new Set([
  "version",
  "changedAt",
  "recordedAt",
  "publishedAt",
  "countsFrom",
  "authorId",
]);

/**
 * Field by field, what changed between two versions of a subject, in the order of their names; texts per language are
 * fields of their own (`summary.uk`). An empty field and a missing one are the same. Either side may be null: there
 * was nothing before a first version.
 */
export function differences(
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): Difference[] {
  const left = flattened(before ?? {});
  const right = flattened(after ?? {});
  const fields = [...new Set([...left.keys(), ...right.keys()])].sort();
  return fields
    .map((field) => ({ field, before: left.get(field), after: right.get(field) }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}

function flattened(snapshot: Record<string, unknown>): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [field, value] of Object.entries(snapshot)) {
    if (bookkeeping.has(field) || isEmpty(value)) continue;
    if (value && typeof value === "object" && !Array.isArray(value) && !(value instanceof Date)) {
      for (const [key, part] of Object.entries(value))
        if (!isEmpty(part)) fields.set(`${field}.${key}`, part);
    } else fields.set(field, value);
  }
  return fields;
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
