import crypto from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { isForStaff, pathOf } from "./address";
import { callbackOf } from "./callback";
import { keptPages } from "./kept-pages";
import { plainPage, type ReadStyle } from "./plain-html";

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;
type Encoding = "br" | "gzip";
/** A page as it goes out. */
type Page = {
  body: Buffer;
  etag: string;
  status: number;
  headers: OutgoingHttpHeaders;
  /** In bytes, with what it takes when it is compressed for either kind of reader. */
  size: number;
  encoded: Partial<Record<Encoding, Promise<Buffer>>>;
};

/** What public pages take of the memory, in bytes. */
const pages = keptPages<Page>(32 * 1024 * 1024);

/** True for addresses whose HTML is public. */
export const isPublicAddress = (url: string): boolean =>
  !isForStaff(pathOf(url)) && !url.startsWith("/_next/static");

function pageOf(
  html: string,
  url: string,
  answered: number,
  headers: OutgoingHttpHeaders,
  read: ReadStyle,
): Page {
  const { text, status } = plainPage(html, url, answered, read);
  const body = Buffer.from(text);
  const etag = `"${crypto.createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  return { body, etag, status, headers, size: Math.ceil(body.length * 1.5), encoded: {} };
}

/**
 * Whether readers of an address can be given one page made for all: the form of reports holds what one reader typed, and a
 * file is no page, on whose download by one reader the others should wait.
 */
const isForEverybody = (url: string): boolean => !/^\/(?:\w+\/report-error|copies)(?:\/|\?|$)/.test(url);

/** Where the framework's side of the process says what it knows; the two are bundled apart. */
const known = Symbol.for("recognition-tracker.public-state");

/** What public pages are made from at present (lib/log/public-state.ts); null where nothing says so. */
async function stateNow(): Promise<string | null> {
  const held = globalThis as { [known]?: () => Promise<string> };
  try {
    return (await held[known]?.()) ?? null;
  } catch {
    return null;
  }
}

function compressed(page: Page, encoding: Encoding): Promise<Buffer> {
  const made = page.encoded[encoding];
  if (made) return made;
  // Moderate: the next change of the record makes every page anew.
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 };
  const making = encoding === "br" ? brotli(page.body, { params }) : gzip(page.body);
  page.encoded[encoding] = making;
  return making;
}

const encodingFor = (accepted = ""): Encoding | null =>
  /\bbr\b(?!\s*;\s*q=0(\.0*)?\b)/.test(accepted)
    ? "br"
    : /\bgzip\b(?!\s*;\s*q=0(\.0*)?\b)/.test(accepted)
      ? "gzip"
      : null;

export type PlainOptions = {
  /** Gives the style sheets that go into the pages. */
  read: ReadStyle;
  /** What public pages are made from at present; null where nothing says so: then each is made anew. */
  now?: () => Promise<string | null>;
};

/**
 * Wraps the framework's request handler so that public pages are plain, compressed with Brotli or gzip, and made once for
 * each state of the record.
 */
export const servePlain =
  (handle: Handler, { read, now = stateNow }: PlainOptions): Handler =>
  (request, response) => {
    if (!isPublicAddress(request.url ?? "/")) return handle(request, response);
    // No public page has a client component: what the framework would answer its own script with is not asked for here.
    for (const name of Object.keys(request.headers))
      if (name === "rsc" || name.startsWith("next-")) delete request.headers[name];
    // Status, length and mark are those of the page; Node itself leaves out the body of an answer to HEAD.
    if (request.method === "HEAD") request.method = "GET";
    if (request.method !== "GET" || !isForEverybody(request.url ?? "/"))
      return make({ handle, read }, request, response);
    return serveKept({ handle, read }, now, request, response).catch((error) => response.destroy(error));
  };

/** What makes a page: the framework, and the styles that go into it. */
type Making = { handle: Handler; read: ReadStyle };

/** A page from memory, where it is of the present state of the record; otherwise made anew, once for all who wait. */
async function serveKept(
  making: Making,
  now: () => Promise<string | null>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<unknown> {
  const address = request.url ?? "/";
  const state = await now();
  if (response.destroyed) return;
  if (state === null) return make(making, request, response);
  const page = pages.find(address, state) ?? (await pages.underWay(address, state));
  if (response.destroyed) return;
  if (page) return send(page, request, response);
  const made = pages.begin(address, state);
  // Who went away takes the making along.
  response.once("close", () => made(null));
  return make(making, request, response, async (fresh) => {
    const isForAll = fresh.status === 200 && !("set-cookie" in fresh.headers);
    // Something public may have changed meanwhile: then it is of no state that can be named.
    if (isForAll && (await now()) === state) pages.keep(address, state, fresh);
    made(isForAll ? fresh : null);
  });
}

/** Lets the framework answer; a page is taken from it as a whole, made plain, and sent. */
function make(
  { handle, read }: Making,
  request: IncomingMessage,
  response: ServerResponse,
  whenMade: (page: Page) => Promise<void> = async () => {},
): unknown {
  const { write, end, flushHeaders } = response;
  const chunks: Buffer[] = [];
  const isHtml = () => String(response.getHeader("content-type") ?? "").startsWith("text/html");
  response.flushHeaders = () => {
    if (!isHtml()) flushHeaders.call(response);
  };
  response.write = ((...given: unknown[]) => {
    if (!isHtml()) return Reflect.apply(write, response, given);
    chunks.push(Buffer.from(given[0] as Uint8Array));
    callbackOf(given)?.();
    return true;
  }) as typeof write;
  response.end = ((...given: unknown[]) => {
    response.write = write;
    response.end = end;
    if (!isHtml() || response.headersSent) return Reflect.apply(end, response, given);
    if (given[0] && typeof given[0] !== "function") chunks.push(Buffer.from(given[0] as Uint8Array));
    const html = Buffer.concat(chunks).toString("utf8");
    const headers = headersOf(request, response);
    const page = pageOf(html, request.url ?? "/", response.statusCode, headers, read);
    whenMade(page)
      .then(() => send(page, request, response, callbackOf(given)))
      .catch((error) => response.destroy(error));
    return response;
  }) as typeof end;
  return handle(request, response);
}

/** The headers that a page goes out with, whoever asks. */
function headersOf(request: IncomingMessage, response: ServerResponse): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = { ...response.getHeaders() };
  // Whether the framework had to make the page anew would tell of work at the desk that is nobody's business.
  for (const name of Object.keys(headers))
    if (["link", "content-length"].includes(name) || name.startsWith("x-nextjs-")) {
      delete headers[name];
      response.removeHeader(name);
    }
  headers.vary = "Accept-Encoding";
  // Shared caches must ask: a correction shows everywhere at once. What has not changed is answered with 304. What a
  // reader sent by a form is nobody else's.
  if (request.method === "GET") headers["cache-control"] = "public, max-age=0, must-revalidate";
  return headers;
}

async function send(
  page: Page,
  request: IncomingMessage,
  response: ServerResponse,
  finished?: () => void,
): Promise<void> {
  for (const [name, value] of Object.entries(page.headers))
    if (value !== undefined) response.setHeader(name, value);
  response.statusCode = page.status;
  if (page.status === 200) {
    response.setHeader("etag", page.etag);
    if (holds(request.headers["if-none-match"], page.etag)) {
      response.statusCode = 304;
      response.end(finished);
      return;
    }
  }
  const encoding = encodingFor(request.headers["accept-encoding"]);
  const bytes = encoding ? await compressed(page, encoding) : page.body;
  if (encoding) response.setHeader("content-encoding", encoding);
  response.setHeader("content-length", bytes.length);
  response.end(bytes, finished);
}

const holds = (held: string | undefined, etag: string): boolean =>
  held?.split(",").some((item) => item.trim().replace(/^W\//, "") === etag || item.trim() === "*") ?? false;
