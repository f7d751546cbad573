/** An address of the log. */
export function logHref(query: string, also: { view?: string | null; page?: number } = {}): string {
  const parts = new URLSearchParams(query);
  if (also.view) parts.set("view", also.view);
  if (also.page && also.page > 1) parts.set("page", String(also.page));
  return `/desk/log${parts.size > 0 ? `?${parts}` : ""}`;
}
