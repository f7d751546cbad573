/** The values of a list in their order, each with its label: for buttons, which go by `value`, and lists, by `id`. */
export const listOf = <Value extends string>(
  values: Record<string, Value>,
  label: (value: Value) => string,
): { id: string; value: string; label: string }[] =>
  Object.values(values).map((value) => ({ id: value, value, label: label(value) }));
