/** Whether two values of a field are the same to a reader: nothing, an empty text and no languages are. */
export const sameValue = (a: unknown, b: unknown): boolean => normal(a) === normal(b);

const normal = (value: unknown): string => {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.length === 0 ? "" : JSON.stringify(value.map(ordered));
  if (typeof value === "object") {
    const filled = Object.entries(value).filter(
      ([, text]) => text !== "" && text !== null && text !== undefined,
    );
    return filled.length === 0 ? "" : JSON.stringify(ordered(Object.fromEntries(filled)));
  }
  return String(value);
};

const ordered = (value: unknown): unknown =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** A stored value in the shape in which a form holds it: what is missing is an empty text, and a number a text. */
export function asTyped(shape: unknown, stored: unknown): unknown {
  if (Array.isArray(shape)) return Array.isArray(stored) ? stored : [];
  if (shape && typeof shape === "object")
    return Object.fromEntries(
      Object.entries(shape).map(([key, inner]) => [
        key,
        asTyped(
          inner,
          stored && typeof stored === "object" ? (stored as Record<string, unknown>)[key] : null,
        ),
      ]),
    );
  if (stored === null || stored === undefined) return "";
  return typeof shape === "string" ? String(stored) : stored;
}
