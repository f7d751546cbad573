import type { IncomingMessage, ServerResponse } from "node:http";
import { type Outage, outageSince, retryAfter } from "@/lib/db/outage";
import { answerOf } from "./answer";
import { callbackOf } from "./callback";

const words = {
  "database-away": "away",
  "read-only": "readOnly",
  "disk-full": "diskFull",
  busy: "busy",
} as const satisfies Record<Outage, string>;

/**
 * Turns an answer that failed, while the database was in no state to answer, into one that says so: 503, in words, and
 * when to try again. Whatever page or route it is, none need know of it.
 */
export function sayOutages(request: IncomingMessage, response: ServerResponse): void {
  const begun = performance.now();
  const { writeHead, write, end } = response;
  let instead: Buffer | null = null;
  const replace = (status = response.statusCode): boolean => {
    if (instead) return true;
    const outage = status === 500 && !response.headersSent ? outageSince(begun) : null;
    if (!outage) return false;
    const { headers, body } = answerOf(request, {
      status: 503,
      word: words[outage],
      headers: { "Retry-After": retryAfter[outage] },
    });
    instead = body;
    for (const name of response.getHeaderNames())
      if (name !== "strict-transport-security") response.removeHeader(name);
    Reflect.apply(writeHead, response, [503, headers]);
    return true;
  };
  const calledBack = (items: unknown[]) => {
    const done = callbackOf(items);
    if (done) process.nextTick(done);
  };
  response.writeHead = ((status: number, ...rest: unknown[]) =>
    replace(status) ? response : Reflect.apply(writeHead, response, [status, ...rest])) as typeof writeHead;
  response.write = ((...items: unknown[]) => {
    if (!replace()) return Reflect.apply(write, response, items);
    calledBack(items);
    return true;
  }) as typeof write;
  response.end = ((...items: unknown[]) => {
    if (!replace()) return Reflect.apply(end, response, items);
    calledBack(items);
    return Reflect.apply(end, response, request.method === "HEAD" ? [] : [instead]);
  }) as typeof end;
}
