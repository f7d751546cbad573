import { Refusal } from "@/lib/base/refusal";
import { settings } from "@/lib/settings/settings";

/** The names by which a machine calls itself: who works beside the server may use any of them. */
const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether an origin is ours, by the address that visitors use. */
export function isOwnOrigin(origin: string, ownOrigin: string): boolean {
  if (origin === ownOrigin) return true;
  if (!URL.canParse(origin)) return false;
  const given = new URL(origin);
  const own = new URL(ownOrigin);
  return (
    given.origin === origin &&
    given.protocol === own.protocol &&
    given.port === own.port &&
    loopback.has(given.hostname) &&
    loopback.has(own.hostname)
  );
}

/**
 * Whether a request that changes something was made by a page of ours. A browser says so itself in
 * `Sec-Fetch-Site`, and names the page's origin; older ones do only the latter. Whatever is said must be ours.
 * Forwarded host names are not asked: anyone can send them.
 */
export function isSameOrigin(headers: Pick<Headers, "get">, ownOrigin: string): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site !== null && site !== "same-origin") return false;
  return origin === null ? site !== null : isOwnOrigin(origin, ownOrigin);
}

/**
 * Stops what another site made a browser do in someone's name. For every server action and every route that changes
 * something.
 * @throws Refusal `foreign-origin`
 */
export function requireSameOrigin(headers: Pick<Headers, "get">): void {
  if (!isSameOrigin(headers, settings().appUrl)) throw new Refusal("foreign-origin");
}
