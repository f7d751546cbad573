import type { Wording } from "./words";

/** So many rows of a list stand on two pages. */
export const mostInBrief = 9;

/**
 * Of a list in a report of two pages the latest alone, in order, with a sentence that says how many came before.
 * @param most rows that there is room for
 */
export function latestOf<Item>(
  items: readonly Item[],
  { t, brief }: Pick<Wording, "t" | "brief">,
  most = mostInBrief,
): { items: readonly Item[]; note: string[] } {
  const more = brief ? Math.max(0, items.length - most) : 0;
  return more === 0
    ? { items, note: [] }
    : { items: items.slice(more), note: [t("brief.earlier", { count: more })] };
}
