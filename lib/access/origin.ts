import { Refusal } from "@/lib/refusal";
import { settings } from "@/lib/settings";

/**
 * Whether a request that changes something was made by a page of ours. A browser says so itself in
 * `Sec-Fetch-Site`; older ones name the page's origin. Forwarded host names are not asked: anyone can send them.
 */
export function isSameOrigin(headers: Pick<Headers, "get">, ownOrigin: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return headers.get("origin") === ownOrigin;
}

/**
 * Stops what another site made a browser do in someone's name. For every server action and every route that changes
 * something.
 * @throws Refusal `foreign-origin`
 */
export function requireSameOrigin(headers: Pick<Headers, "get">): void {
  if (!isSameOrigin(headers, settings().appUrl)) throw new Refusal("foreign-origin");
}
