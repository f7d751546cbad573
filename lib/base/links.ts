import { isTracking } from "./tracking";

const shape = /^(https?):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is;

/** Percent-encoding in its one form (RFC 3986, 6.2.2): plain letters as they are, the rest with capitals. */
const percent = (text: string) =>
  text.replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
    const sign = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(sign) ? sign : whole.toUpperCase();
  });

/** The path with `.` and `..` resolved (RFC 3986, 5.2.4). */
function resolved(path: string): string {
  if (!/\/\.\.?(\/|$)/.test(path)) return path;
  const kept: string[] = [];
  for (const segment of path.split("/").slice(1))
    if (segment === "..") kept.pop();
    else if (segment !== ".") kept.push(segment);
  return `/${kept.join("/")}${/\/\.\.?$/.test(path) && kept.length > 0 ? "/" : ""}`;
}

function withoutTracking(query: string): string {
  const kept = query
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !isTracking(part.split("=")[0] ?? ""));
  return kept.length > 0 ? `?${percent(kept.join("&"))}` : "";
}

/**
 * A web address as it is kept: the scheme and the host in small letters, no default port, percent-encoding in its one
 * form, no dots in the path, and nothing that only says by which way a reader came. Letters of other alphabets stay readable.
 * The text must be a web address.
 */
export function tidyLink(text: string): string {
  const match = shape.exec(text.replace(/\\(?=[^?#]*$)/g, "/"));
  if (!match) return text;
  const [, scheme = "", authority = "", path = "", query = "", fragment = ""] = match;
  const defaultPort = scheme.toLowerCase() === "https" ? /:(443)?$/ : /:(80)?$/;
  const host = authority.toLowerCase().replace(defaultPort, "");
  return `${scheme.toLowerCase()}://${host}${resolved(percent(path))}${withoutTracking(query)}${percent(fragment)}`;
}

/** What tells whether two addresses are one: all letters encoded, and an empty path as `/`. */
export const linkKey = (link: string): string => percent(new URL(tidyLink(link)).href);

/** The same for addresses that are probably one page: they differ by `http`, `www.`, the last slash or a fragment. */
export const pageKey = (link: string): string =>
  linkKey(link)
    .replace(/#.*$/s, "")
    .replace(/^https?:\/\/(www\.)?/, "")
    .replace(/\/(?=$|\?)/, "");
