/** What was asked under a name, without the spaces around it; no longer than needed, and no character cut in half. */
export const askedText = (params: URLSearchParams, name: string, most = 20): string =>
  [...(params.get(name) ?? "").trim()].slice(0, most).join("");
