import type { IncomingMessage, ServerResponse } from "node:http";
import { isOwnOrigin } from "@/lib/access/origin";
import { isStopping } from "@/lib/base/running-work";
import { pathOf, readAddress } from "./address";
import { answerInWords, isForPrograms, type Said } from "./answer";
import { bodyRule } from "./bodies";
import { sayFrom, trustsOf } from "./from";
import { guarded } from "./guard";
import { sayOutages } from "./outages";
import { keepPrivate, namesSession } from "./private";
import { counted } from "./stopping";
import { hasBody, takeBody } from "./taking";

export type FrontOptions = {
  /** Origin of the site, as visitors know it. */
  appUrl: string;
  /** Which peers are reverse proxies of ours: only they are believed where a request came from. */
  trustedProxy?: readonly string[];
  /** With reload, the framework has addresses of its own that it sends to. */
  dev?: boolean;
};

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/**
 * What stands before the framework: reads the address, asks who sends, bounds the body, says where requests come from,
 * and keeps private what is. Requests that get through are as the framework may believe them.
 */
export function front(handle: Handler, { appUrl, trustedProxy = [], dev = false }: FrontOptions): Handler {
  const trusts = trustsOf(trustedProxy);
  const isEncrypted = appUrl.startsWith("https:");
  return (request, response) => {
    // RFC 6797: who came by an encrypted line comes by one again.
    if (isEncrypted) response.setHeader("Strict-Transport-Security", "max-age=31536000");
    const say = (said: Said) => answerInWords(request, response, said);
    const method = request.method ?? "GET";
    if (dev && /^\/(?:_next|__nextjs)/.test(request.url ?? "/")) return handle(request, response);
    if (isStopping()) {
      // Another server, or this one after its start, answers.
      return say({ status: 503, word: "stopping", headers: { Connection: "close", "Retry-After": 10 } });
    }
    counted(response);
    keepPrivate(request, response);
    sayOutages(request, response);

    const reading = readAddress(request.url ?? "/");
    if ("refused" in reading)
      return reading.refused === "nowhere" && !isForPrograms(pathOf(request.url ?? "/"))
        ? say({ status: 404, word: "unknown" })
        : say({ status: 400, word: "badAddress" });
    if ("moved" in reading && (method === "GET" || method === "HEAD")) {
      response.writeHead(308, { Location: reading.moved, "Access-Control-Allow-Origin": "*" });
      return response.end();
    }
    request.url = "asked" in reading ? reading.asked : reading.moved;
    const path = pathOf(request.url);
    // The framework answers these for pages of a kind that there is none of here, and calls them public.
    if (/^\/_next\/(?!static\/)/.test(path) && !dev) return say({ status: 404, word: "unknown" });

    const may = guarded(method, path, headersOf(request), appUrl);
    if (may === "foreign") return say({ status: 403, word: "foreign" });
    if (may === "notTaken")
      return say({ status: 405, word: "notTaken", headers: { Allow: "GET, HEAD, OPTIONS" } });
    sayFrom(request, trusts);
    sayWhereFor(request, appUrl);

    if (!hasBody(request)) return handle(request, response);
    const rule = bodyRule(path, namesSession(request));
    // Who reads sends nothing.
    const fitting = method === "POST" ? rule : { ...rule, most: 0, whole: true };
    return takeBody(request, response, fitting, () => handle(request, response));
  };
}

const headersOf = ({ headers }: IncomingMessage): Pick<Headers, "get"> => ({
  get: (name) => {
    const value = headers[name];
    return value === undefined ? null : String(value);
  },
});

/** Which address was asked is ours to say, not the sender's: the framework believes these headers. */
function sayWhereFor({ headers }: IncomingMessage, appUrl: string): void {
  for (const name of Object.keys(headers))
    if (name === "forwarded" || (name.startsWith("x-forwarded-") && name !== "x-forwarded-for"))
      delete headers[name];
  const own = new URL(appUrl);
  const host = headers.host ?? "";
  headers["x-forwarded-host"] = isOwnOrigin(`${own.protocol}//${host}`, appUrl) ? host : own.host;
  headers["x-forwarded-proto"] = own.protocol.slice(0, -1);
}
