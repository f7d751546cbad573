import { isTracking } from "@/lib/tracking";

/** How an address is taken: as asked for, led on to where it is meant to lead, or refused. */
export type Reading = { asked: string } | { moved: string } | { refused: true };

/** Control characters, escaped: no address of ours has any. A tab may be pasted into a search. */
const controlInPath = /%(?:[01][0-9a-f]|7f)/i;
const controlInQuery = /%(?:0[0-8a-f]|1[0-9a-f]|7f)/i;

/** Addresses that end in the code of a country. Codes are capitals; people type them small. */
const ofCountry =
  /^(\/(?:(?:en|uk|crh)\/(?:countries|report-error|preview\/countries)|api\/v1\/countries|desk\/countries)\/)([A-Za-z]{2})(?=[/.]|$)/;

/**
 * Reads an address before anything else does: control characters are refused, the code of a country is led to its
 * capitals, and parameters that say by which way a reader came are taken off.
 */
export function readAddress(url: string): Reading {
  const [path = "", ...rest] = url.split("?");
  const query = rest.join("?");
  if (controlInPath.test(path) || controlInQuery.test(query)) return { refused: true };
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
  /^\/(?:desk|signin|setup|api\/auth|api\/desk)(?:\/|$)/.test(path);
