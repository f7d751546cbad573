// Public pages go out as plain documents: complete HTML without the framework's client scripts, which would be most of
// their weight and do nothing there (no public page has a client component). Pages of the desk are left as they are.
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { lateScript } from "./late-script.mjs";

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

const notPublic = /^\/(desk|signin|setup|api\/auth|api\/desk|_next\/static)(\/|$|\?)/;

/** True for addresses whose HTML is public. */
export const isPublicAddress = (url) => !notPublic.test(url);

/**
 * Takes the framework's scripts out of a page. Data blocks (JSON-LD) and the line that fetches our own script stay. The
 * framework escapes `<` wherever text or an attribute holds it, so a script tag in its output is a script.
 */
export const withoutFrameworkScripts = (html) =>
  html
    .replace(/<script\b([^>]*)>([\s\S]*?)<\/script>/g, (whole, attributes, text) =>
      text === lateScript || /\btype="application\/ld\+json"/.test(attributes) ? whole : "",
    )
    .replace(/<link\b[^>]*>/g, (link) =>
      /\bas="script"|\brel="(modulepreload|preconnect)"/.test(link) ? "" : link,
    )
    .replace(/<!--(?: |\/?\$)-->|<div hidden=""><\/div>|<meta name="next-size-adjust"[^>]*>/g, "");

const sheets = new Map();

/** A style sheet of the build as it can stand in a page: its addresses no longer relative to its own. */
function sheet(href) {
  const known = sheets.get(href);
  if (known !== undefined) return known;
  const file = path.join(process.env.NEXT_DIST_DIR || ".next", href.slice("/_next/".length));
  const text = fs.existsSync(file)
    ? fs.readFileSync(file, "utf8").replace(/url\((["']?)(?!\/|data:)([^)"']+)\1\)/g, (_, quote, to) => {
        return `url(${quote}${path.posix.join(path.posix.dirname(href), to)}${quote})`;
      })
    : null;
  sheets.set(href, text);
  return text;
}

/** Puts the style sheets into the page: on a slow line their round trip costs more than their few kilobytes. */
export const withInlineStyles = (html, read = sheet) =>
  html.replace(/<link rel="stylesheet" href="(\/_next\/static\/[^"?]+\.css)[^>]*>/g, (link, href) => {
    const text = read(href);
    return text === null ? link : `<style>${text}</style>`;
  });

/**
 * Asks for the font of the page's main heading before the page has been laid out, which is when a browser would ask.
 * Each file holds the letters of one script: the first letter of the heading says which.
 */
export const withEarlyFont = (html) => {
  const heading = /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1].replace(/<[^>]*>/g, "") ?? "";
  const letter = /\p{L}/u.exec(heading)?.[0].codePointAt(0);
  if (letter === undefined) return html;
  const [face] = (html.match(/@font-face\s*{[^}]*}/g) ?? []).filter((rule) =>
    [...rule.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)].some(
      ([, from, to = from]) => Number.parseInt(from, 16) <= letter && letter <= Number.parseInt(to, 16),
    ),
  );
  const file = /url\(["']?([^)"']+\.woff2)/.exec(face ?? "")?.[1];
  const link = `<link rel="preload" as="font" type="font/woff2" crossorigin="" href="${file}"/>`;
  return file ? html.replace("<style>", () => `${link}<style>`) : html;
};

/**
 * The status that a page asks for by `<meta name="http-status">` (components/page-status.tsx): a page of the framework
 * cannot set its own, and its "not found" draws the text in the browser only.
 * @returns the status as a number, or null
 */
export const statusOf = (html) => {
  const found = /<meta name="http-status" content="(\d{3})"\/>/.exec(html);
  return found ? Number(found[1]) : null;
};

const words = Object.fromEntries(
  ["en", "uk", "crh"].map((locale) => [
    locale,
    JSON.parse(
      fs.readFileSync(path.join(import.meta.dirname, `../lib/i18n/messages/${locale}/common.json`), "utf8"),
    ),
  ]),
);

/** What a visitor reads when the framework made no page: what happened, the number in our log, what to do. */
export function failedPage(url, html, status) {
  const asked = url.split(/[/?]/)[1] ?? "";
  const locale = Object.hasOwn(words, asked) ? asked : "en";
  const text = words[locale];
  const digest = /digest\\?":\\?"(\w{1,40})/.exec(html)?.[1] ?? "–";
  const [title, detail] =
    status < 500
      ? [text.notFound, text.notFoundDetail]
      : [text.somethingWrong, text.somethingWrongDetail.replace("{digest}", digest)];
  return `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/><meta name="robots" content="noindex"/><title>${title}</title><style>:root{color-scheme:light dark}body{font:1.1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1.5rem}</style></head><body><main><h1>${title}</h1><p>${detail}</p><p><a href="/${locale}">${text.toRecord}</a></p></main></body></html>`;
}

/**
 * What goes out, by what the framework gave: it hands the same string over for as long as a page stays cached. Bounded,
 * so that a crawler cannot fill the memory; the oldest goes first.
 */
const kept = new Map();
const mostKept = 32 * 1024 * 1024;
let keptSize = 0;

/** A page as it goes out, or as it went out before. */
function pageOf(html, url, status) {
  const known = kept.get(html);
  if (known) return known;
  // Errors, and "not found" called by a page, are drawn by scripts only.
  const whole = html.includes('<html id="__next_error__"')
    ? failedPage(url, html, status)
    : withEarlyFont(withInlineStyles(withoutFrameworkScripts(html)));
  const body = Buffer.from(whole);
  const etag = `"${crypto.createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  return { body, etag, status: statusOf(whole) ?? status, encoded: {} };
}

/** Keeps a page that came in one piece, as only those from the framework's cache do. */
function keep(html, page) {
  // A character takes one byte or two.
  page.size = html.length * 2 + page.body.length;
  if (kept.has(html) || page.size > mostKept) return;
  kept.set(html, page);
  keptSize += page.size;
  for (const [oldest, { size }] of kept) {
    if (keptSize <= mostKept) break;
    kept.delete(oldest);
    keptSize -= size;
  }
}

async function compressed(page, encoding, isKept) {
  if (page.encoded[encoding]) return page.encoded[encoding];
  // What is kept may cost more to make than what is made for one reader.
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: isKept ? 10 : 4 };
  page.encoded[encoding] = encoding === "br" ? await brotli(page.body, { params }) : await gzip(page.body);
  return page.encoded[encoding];
}

const encodingFor = (accepted = "") =>
  /\bbr\b(?!\s*;\s*q=0(\.0*)?\b)/.test(accepted)
    ? "br"
    : /\bgzip\b(?!\s*;\s*q=0(\.0*)?\b)/.test(accepted)
      ? "gzip"
      : null;

/** More than any link of ours has; the framework's time grows with the square of the parameters. */
const longestAddress = 8_192;
const mostParameters = 50;

/** Two slashes, or a plain letter escaped: written so that it is taken for another place than it leads to. */
const disguised = /\/\/|%[46][1-9a-f]|%[57][0-9a]/i;

/**
 * Whether an address is one that a browser would ask for: a path, no longer than needed, without dots that step
 * elsewhere, its escapes those of a text in UTF-8.
 */
const isWellFormed = (url) => {
  if (!url.startsWith("/") || url.length > longestAddress || url.split("&").length > mostParameters)
    return false;
  try {
    const [asked] = url.split("?", 1);
    const path = decodeURIComponent(asked);
    return !disguised.test(asked) && !path.split(/[\\/]/).some((part) => part === "." || part === "..");
  } catch {
    return false;
  }
};

/** There is nothing under such an address; programs are told as programs are. */
function refuse({ url, method }, response) {
  const forPrograms = /^\/api\//.test(url);
  const status = forPrograms ? 400 : 404;
  const body = forPrograms
    ? JSON.stringify({
        type: "about:blank",
        title: "The address cannot be read",
        status,
        detail: "The address is too long, has too many parameters, or is no text in UTF-8.",
      })
    : failedPage(url, "", 404);
  response.writeHead(status, {
    "Content-Type": forPrograms ? "application/problem+json" : "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    ...(forPrograms ? { "Access-Control-Allow-Origin": "*" } : {}),
  });
  return response.end(method === "HEAD" ? undefined : body);
}

/**
 * Wraps the framework's request handler so that public pages are plain, and compressed with Brotli or gzip.
 * @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => unknown} handle
 */
export const servePlain = (handle) => (request, response) => {
  // What echoes a request has no use here.
  if (!isWellFormed(request.url ?? "/") || request.method === "TRACE") return refuse(request, response);
  if (!isPublicAddress(request.url ?? "/")) return handle(request, response);
  // No public page has a client component: what the framework would answer its own script with is not asked for here.
  for (const name of Object.keys(request.headers))
    if (name === "rsc" || name.startsWith("next-")) delete request.headers[name];
  // Status, length and mark are those of the page; Node itself leaves out the body of an answer to HEAD.
  if (request.method === "HEAD") request.method = "GET";
  const { write, end, flushHeaders } = response;
  const chunks = [];
  const isHtml = () => String(response.getHeader("content-type") ?? "").startsWith("text/html");
  response.flushHeaders = () => {
    if (!isHtml()) flushHeaders.call(response);
  };
  response.write = (chunk, charset, done) => {
    if (!isHtml()) return write.call(response, chunk, charset, done);
    chunks.push(Buffer.from(chunk));
    (typeof charset === "function" ? charset : done)?.();
    return true;
  };
  response.end = (chunk, charset, done) => {
    if (!isHtml() || response.headersSent) return end.call(response, chunk, charset, done);
    const whole = typeof chunk === "string" && chunks.length === 0;
    if (chunk && !whole && typeof chunk !== "function") chunks.push(Buffer.from(chunk));
    const html = whole ? chunk : Buffer.concat(chunks).toString("utf8");
    const finished = [chunk, charset, done].find((item) => typeof item === "function");
    finish(request, response, html, whole).then(
      (bytes) => end.call(response, bytes, finished),
      (error) => response.destroy(error),
    );
    return response;
  };
  return handle(request, response);
};

/** Sets the headers of a page that is complete and gives its bytes. */
async function finish(request, response, html, whole) {
  response.removeHeader("link");
  // Whether the framework had to make the page anew would tell of work at the desk that is nobody's business.
  for (const name of response.getHeaderNames()) if (name.startsWith("x-nextjs-")) response.removeHeader(name);
  response.removeHeader("content-length");
  response.setHeader("vary", "Accept-Encoding");
  // Shared caches must ask: a correction shows everywhere at once. What has not changed is answered with 304. What a
  // reader sent by a form is nobody else's.
  if (request.method === "GET") response.setHeader("cache-control", "public, max-age=0, must-revalidate");
  const page = pageOf(html, request.url, response.statusCode);
  const keeps = whole && response.statusCode === 200;
  if (keeps) keep(html, page);
  response.statusCode = page.status;
  if (page.status === 200) {
    response.setHeader("etag", page.etag);
    if (holds(request.headers["if-none-match"], page.etag)) {
      response.statusCode = 304;
      return undefined;
    }
  }
  const encoding = encodingFor(request.headers["accept-encoding"]);
  const bytes = encoding ? await compressed(page, encoding, keeps) : page.body;
  if (encoding) response.setHeader("content-encoding", encoding);
  response.setHeader("content-length", bytes.length);
  return bytes;
}

const holds = (held, etag) =>
  held?.split(",").some((item) => item.trim().replace(/^W\//, "") === etag || item.trim() === "*") ?? false;
