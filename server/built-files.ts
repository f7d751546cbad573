import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import sirv from "sirv";

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

const start = "/_next/static";

/**
 * Wraps a request handler so that the files of the build are sent as they were compressed with it: as small as Brotli makes
 * them, and at no cost for whoever asks. Their names change with what is in them, so that they are asked for once.
 * @param folder of these files in the build
 */
export function builtFiles(folder: string, handle: Handler): Handler {
  const send = sirv(folder, {
    brotli: true,
    immutable: true,
    maxAge: 31_536_000,
    setHeaders: (response) => response.setHeader("X-Content-Type-Options", "nosniff"),
  });
  // The list of files is made once. Where the build is replaced while the server runs, the framework says what is missing.
  const isThere = (name: string) => {
    const file = path.join(folder, path.posix.normalize(name));
    return existsSync(file) && existsSync(`${file}.br`);
  };
  return (request, response) => {
    const { url = "/" } = request;
    const [name = ""] = url.slice(start.length).split("?");
    if (!url.startsWith(`${start}/`) || !isThere(name)) return handle(request, response);
    request.url = name;
    send(request, response, () => {
      request.url = url;
      void handle(request, response);
    });
  };
}
