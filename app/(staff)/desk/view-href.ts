import type { ViewList } from "@/lib/saved-views/fields";

/** An address of a list that has saved views: it stands under its name. */
export function viewHref(
  list: ViewList,
  query: string,
  also: { view?: string | null; page?: number } = {},
): string {
  const parts = new URLSearchParams(query);
  if (also.view) parts.set("view", also.view);
  if (also.page && also.page > 1) parts.set("page", String(also.page));
  return `/desk/${list}${parts.size > 0 ? `?${parts}` : ""}`;
}

/** An address of the log. */
export const logHref = (query: string, also: { view?: string | null; page?: number } = {}): string =>
  viewHref("log", query, also);
