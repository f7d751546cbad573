// Public pages go out as plain documents: complete HTML without the framework's client scripts, which would be most of
// their weight and do nothing there (no public page has a client component). Pages of the desk are left as they are.
import fs from "node:fs";
import path from "node:path";
import { lateScript } from "@/lib/base/late-script.mjs";
import { isLocale } from "@/lib/i18n/locales";
import crh from "@/lib/i18n/messages/crh/common.json";
import en from "@/lib/i18n/messages/en/common.json";
import uk from "@/lib/i18n/messages/uk/common.json";
import { pageOfWords } from "./answer";

const words = { en, uk, crh };

/**
 * Takes the framework's scripts out of a page. Data blocks (JSON-LD) and the line that fetches our own script stay. The
 * framework escapes `<` wherever text or an attribute holds it, so a script tag in its output is a script.
 */
export const withoutFrameworkScripts = (html: string): string =>
  html
    .replace(/<script\b([^>]*)>([\s\S]*?)<\/script>/g, (whole, attributes: string, text: string) =>
      text === lateScript || /\btype="application\/ld\+json"/.test(attributes) ? whole : "",
    )
    .replace(/<link\b[^>]*>/g, (link) =>
      /\bas="script"|\brel="(modulepreload|preconnect)"/.test(link) ? "" : link,
    )
    .replace(/<!--(?: |\/?\$)-->|<div hidden=""><\/div>|<meta name="next-size-adjust"[^>]*>/g, "");

/** Gives a style sheet of the build by its address; null where there is none. */
export type ReadStyle = (href: string) => string | null;

/** A style sheet of a build as it can stand in a page: its addresses no longer relative to its own. */
const readStyle = (build: string, href: string): string | null => {
  const file = path.join(build, href.slice("/_next/".length));
  if (!fs.existsSync(file)) return null;
  return fs.readFileSync(file, "utf8").replace(/url\((["']?)(?!\/|data:)([^)"']+)\1\)/g, (_, quote, to) => {
    return `url(${quote}${path.posix.join(path.posix.dirname(href), to)}${quote})`;
  });
};

/** The style sheets of the build in a folder, each read once; with `fresh` at every call, since they change with reload. */
export function stylesOf(build: string, { fresh = false } = {}): ReadStyle {
  const sheets = new Map<string, string | null>();
  return (href) => {
    const known = sheets.get(href);
    if (known !== undefined && !fresh) return known;
    const text = readStyle(build, href);
    sheets.set(href, text);
    return text;
  };
}

/** Puts the style sheets into the page: on a slow line their round trip costs more than their few kilobytes. */
export const withInlineStyles = (html: string, read: ReadStyle): string =>
  html.replace(/<link rel="stylesheet" href="(\/_next\/static\/[^"?]+\.css)[^>]*>/g, (link, href: string) => {
    const text = read(href);
    return text === null ? link : `<style>${text}</style>`;
  });

/**
 * Asks for the font of the page's main heading before the page has been laid out, which is when a browser would ask.
 * Each file holds the letters of one script: the first letter of the heading says which.
 */
export const withEarlyFont = (html: string): string => {
  const heading = /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]*>/g, "") ?? "";
  const letter = /\p{L}/u.exec(heading)?.[0].codePointAt(0);
  if (letter === undefined) return html;
  const [face] = (html.match(/@font-face\s*{[^}]*}/g) ?? []).filter((rule) =>
    [...rule.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)].some(
      ([, from = "", to = from]) => Number.parseInt(from, 16) <= letter && letter <= Number.parseInt(to, 16),
    ),
  );
  const file = /url\(["']?([^)"']+\.woff2)/.exec(face ?? "")?.[1];
  const link = `<link rel="preload" as="font" type="font/woff2" crossorigin="" href="${file}"/>`;
  return file ? html.replace("<style>", () => `${link}<style>`) : html;
};

/**
 * The status that a page asks for by `<meta name="http-status">` (components/public/page-status.tsx): a page of the framework
 * cannot set its own, and its "not found" draws the text in the browser only.
 */
const statusOf = (html: string): number | null => {
  const found = /<meta name="http-status" content="(\d{3})"\/>/.exec(html);
  return found ? Number(found[1]) : null;
};

/** What a visitor reads when the framework made no page: what happened, the number in our log, what to do. */
function failedPage(url: string, html: string, status: number): string {
  const asked = url.split(/[/?]/)[1] ?? "";
  const locale = isLocale(asked) ? asked : "en";
  const text = words[locale];
  const digest = /digest\\?":\\?"(\w{1,40})/.exec(html)?.[1] ?? "–";
  const [title, detail] =
    status < 500
      ? [text.notFound, text.notFoundDetail]
      : [text.somethingWrong, text.somethingWrongDetail.replace("{digest}", digest)];
  return pageOfWords(locale, title, detail, text.toRecord);
}

/** Errors, and "not found" called by a page; with reload also sources that do not compile, which are told on the console. */
const isDrawnByScripts = (html: string): boolean =>
  html.includes('<html id="__next_error__"') || html.includes('<div id="__next">');

/**
 * What goes out for what the framework made.
 * @param url what was asked for
 * @param status what the framework answers it with
 * @param read gives the style sheets that go into the page
 */
export function plainPage(
  html: string,
  url: string,
  status: number,
  read: ReadStyle,
): { text: string; status: number } {
  const text = isDrawnByScripts(html)
    ? failedPage(url, html, status)
    : withEarlyFont(withInlineStyles(withoutFrameworkScripts(html), read));
  return { text, status: statusOf(text) ?? status };
}
