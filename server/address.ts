import { isTracking } from "@/lib/base/tracking";

/**
 * How an address is taken: as asked for, led on to where it is meant to lead, refused for its control characters, or as
 * one that nothing of ours can lie under.
 */
export type Reading = { asked: string } | { moved: string } | { refused: "unreadable" | "nowhere" };

/** Control characters, escaped: no address of ours has any. A tab may be pasted into a search. */
const controlInPath = /%(?:[01][0-9a-f]|7f)/i;
const controlInQuery = /%(?:0[0-8a-f]|1[0-9a-f]|7f)/i;

/** Addresses that end in the code of a country. Codes are capitals; people type them small. */
const ofCountry =
  /^(\/(?:(?:en|uk|crh)\/(?:countries|report-error|preview\/countries)|api\/v1\/countries|desk\/countries)\/)([A-Za-z]{2})(?=[/.]|$)/;

/** More than any link of ours has; the framework's time grows with the square of the parameters. */
const longestAddress = 8_192;
const mostParameters = 50;

/** Two slashes, or a plain letter escaped: written so that it is taken for another place than it leads to. */
const disguised = /\/\/|%[46][1-9a-f]|%[57][0-9a]/i;

/**
 * Whether an address is one that a browser would ask for: a path, no longer than needed, without dots that step
 * elsewhere, its escapes those of a text in UTF-8.
 */
const isWellFormed = (url: string): boolean => {
  if (!url.startsWith("/") || url.length > longestAddress || url.split("&").length > mostParameters)
    return false;
  try {
    const asked = pathOf(url);
    const path = decodeURIComponent(asked);
    return !disguised.test(asked) && !path.split(/[\\/]/).some((part) => part === "." || part === "..");
  } catch {
    return false;
  }
};

/**
 * Reads an address before anything else does: what no browser would ask for is refused, the code of a country is led to its
 * capitals, and parameters that say by which way a reader came are taken off.
 */
export function readAddress(url: string): Reading {
  const [path = "", ...rest] = url.split("?");
  const query = rest.join("?");
  if (controlInPath.test(path) || controlInQuery.test(query)) return { refused: "unreadable" };
  if (!isWellFormed(url)) return { refused: "nowhere" };
  const kept = query
    .split("&")
    .filter((part) => part !== "" && !isTracking(nameOf(part)))
    .join("&");
  const capital = path.replace(ofCountry, (_, before: string, code: string) => before + code.toUpperCase());
  const asked = `${capital}${kept ? `?${kept}` : ""}`;
  return capital === path ? { asked } : { moved: asked };
}

/** The name of a parameter; what cannot be decoded is no name that we know. */
function nameOf(part: string): string {
  const name = part.split("=", 1)[0] ?? "";
  try {
    return decodeURIComponent(name.replaceAll("+", " "));
  } catch {
    return name;
  }
}

/** The path alone. */
export const pathOf = (url: string): string => url.split("?", 1)[0] ?? "";

/** Addresses of staff: whatever they answer is for one person. */
export const isForStaff = (path: string): boolean =>
  /^\/(?:desk|signin|setup|password|calendar|api\/auth|api\/desk)(?:\/|$)/.test(path);
