import type { IncomingMessage, ServerResponse } from "node:http";
import { isForStaff, pathOf } from "./address";

const sessionCookie = /(?:^|;\s*)(?:__Secure-)?next-auth\.session-token(?:\.\d+)?=/;

/** Whether a request names a session; whether that holds, the pages ask. */
export const namesSession = ({ headers }: IncomingMessage): boolean =>
  sessionCookie.test(headers.cookie ?? "");

/**
 * What is for one person is kept by nobody, whatever the page or route itself says; and what may be kept is for
 * everybody, since it is asked for without the cookies that would name someone.
 */
export function keepPrivate(request: IncomingMessage, response: ServerResponse): void {
  const isPrivate = isForStaff(pathOf(request.url ?? "/"));
  if (!isPrivate) delete request.headers.cookie;
  const { writeHead } = response;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (isPrivate || response.hasHeader("set-cookie")) {
      for (const item of rest)
        if (typeof item === "object" && item !== null)
          for (const name of Object.keys(item))
            if (name.toLowerCase() === "cache-control") delete (item as Record<string, unknown>)[name];
      response.setHeader("Cache-Control", "private, no-store");
    }
    return Reflect.apply(writeHead, response, [status, ...rest]);
  }) as typeof writeHead;
}
