// Public pages go out as plain documents: complete HTML without the framework's client scripts, which would be most of
// their weight and do nothing there (no public page has a client component). Pages of the desk are left as they are.
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

const notPublic = /^\/(desk|signin|setup|_next\/static)(\/|$|\?)/;

/** True for addresses whose HTML is public. */
export const isPublicAddress = (url) => !notPublic.test(url);

/**
 * Takes the framework's scripts out of a page. Data blocks (JSON-LD) and scripts of our own (`/scripts/…`) stay. The
 * framework escapes `<` wherever text or an attribute holds it, so a script tag in its output is a script.
 */
export const withoutFrameworkScripts = (html) =>
  html
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (whole, attributes) =>
      /\btype="application\/ld\+json"|\bsrc="\/scripts\//.test(attributes) ? whole : "",
    )
    .replace(/<link\b[^>]*>/g, (link) =>
      /\bas="script"|\brel="(modulepreload|preconnect)"/.test(link) ? "" : link,
    )
    .replace(/<!--\/?\$-->|<div hidden=""><\/div>|<meta name="next-size-adjust"[^>]*>/g, "");

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

/** Compressed pages by the mark of their content, newest last; as many as the record has pages, and no more. */
const kept = new Map();
const mostKept = 600;

async function encoded(body, encoding, mark) {
  const key = mark && `${encoding} ${mark} ${body.length}`;
  const known = key && kept.get(key);
  if (known) return known;
  // What is kept may cost more to make than what is made for one reader.
  const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: key ? 9 : 4 };
  const bytes = encoding === "br" ? await brotli(body, { params: quality }) : await gzip(body);
  if (key) {
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value);
    kept.set(key, bytes);
  }
  return bytes;
}

const encodingFor = (accepted = "") =>
  /\bbr\b(?!\s*;\s*q=0(\.0*)?\b)/.test(accepted)
    ? "br"
    : /\bgzip\b(?!\s*;\s*q=0(\.0*)?\b)/.test(accepted)
      ? "gzip"
      : null;

/**
 * Wraps the framework's request handler so that public pages are plain, and compressed with Brotli or gzip.
 * @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => unknown} handle
 */
export const servePlain = (handle) => (request, response) => {
  if (!isPublicAddress(request.url ?? "/")) return handle(request, response);
  const encoding = encodingFor(request.headers["accept-encoding"]);
  const { write, end, flushHeaders } = response;
  const chunks = [];
  const isPlain = () =>
    response.statusCode === 304 || String(response.getHeader("content-type") ?? "").startsWith("text/html");
  response.flushHeaders = () => {
    if (!isPlain()) flushHeaders.call(response);
  };
  response.write = (chunk, charset, done) => {
    if (!isPlain()) return write.call(response, chunk, charset, done);
    chunks.push(Buffer.from(chunk));
    (typeof charset === "function" ? charset : done)?.();
    return true;
  };
  response.end = (chunk, charset, done) => {
    if (!isPlain() || response.headersSent) return end.call(response, chunk, charset, done);
    if (chunk && typeof chunk !== "function") chunks.push(Buffer.from(chunk));
    const finished = [chunk, charset, done].find((item) => typeof item === "function");
    finish(request, response, Buffer.concat(chunks).toString("utf8"), encoding).then(
      (bytes) => end.call(response, bytes, finished),
      (error) => response.destroy(error),
    );
    return response;
  };
  return handle(request, response);
};

/** Sets the headers of a page that is complete and gives its bytes. */
async function finish(request, response, html, encoding) {
  response.removeHeader("link");
  response.setHeader("vary", "Accept-Encoding");
  // Shared caches must ask: a correction shows everywhere at once. What has not changed is answered with 304.
  response.setHeader("cache-control", "public, max-age=0, must-revalidate");
  // Errors, and "not found" called by a page, are drawn by scripts only.
  const whole = html.includes('<html id="__next_error__"')
    ? failedPage(request.url, html, response.statusCode)
    : withoutFrameworkScripts(html);
  const status = statusOf(whole);
  if (status) response.statusCode = status;
  if (response.statusCode >= 400) response.removeHeader("etag");
  // An answer without a body (HEAD, 304) has no length to be told.
  response.removeHeader("content-length");
  if (!html) return undefined;
  const body = Buffer.from(whole);
  const bytes = encoding ? await encoded(body, encoding, response.getHeader("etag")) : body;
  if (encoding) response.setHeader("content-encoding", encoding);
  response.setHeader("content-length", bytes.length);
  return bytes;
}
