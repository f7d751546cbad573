import type { IncomingMessage, ServerResponse } from "node:http";
import compression from "compression";

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

const compress = compression({
  // The framework gives a route's type as a list of one, which the library takes for one that it does not know.
  filter: (request, response) => {
    const type = response.getHeader("content-type");
    if (Array.isArray(type)) response.setHeader("content-type", type.join());
    return compression.filter(request, response);
  },
});

/** Wraps a request handler so that what it answers is compressed. What is compressed already is left as it is. */
export const compressed =
  (handle: Handler): Handler =>
  (request, response) =>
    // The library's types are those of Express; it uses only what Node itself gives.
    compress(request as never, response as never, () => handle(request, response));
