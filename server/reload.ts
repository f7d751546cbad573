// With reload, public pages go out as in production: without the framework's scripts, and so without its reload. Their own
// script, which their policy allows, listens for changes in its place.
import fs from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pathOf } from "./address";

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

export type Reload = {
  /** The script of the public pages as it is now, as a text. */
  publicScript(): Promise<string>;
};

const scriptPath = "/scripts/record.js";
const streamPath = "/scripts/changes";
/** An editor that saves writes more than once. In milliseconds. */
const settles = 150;
const watched = ["app", "components", "lib", "prisma", "public"];
/** What no page is made of. */
const isAside = (file: string) => /\.test\.tsx?$|(^|[\\/])(testing|generated)[\\/]|~$|\.sw[a-z]$/.test(file);

/** Asks for the page again when the sources are others than those it was made from, also after a new start. */
const listener = `
let seen;
new EventSource("${streamPath}").onmessage = ({ data }) => {
  seen ??= data;
  if (data !== seen) location.reload();
};
`;

/**
 * Answers what public pages with reload ask for beside what they ask for in production; the rest goes to the handler.
 * @param root the project's folder
 */
export function reloading(handle: Handler, root: string, { publicScript }: Reload) {
  const listeners = new Set<ServerResponse>();
  const begun = Date.now();
  let changes = 0;
  const tell = (response: ServerResponse) => response.write(`data: ${begun}-${changes}\n\n`);
  let waiting: NodeJS.Timeout | undefined;
  const noteChange = (_: string, file: string | null) => {
    if (file !== null && isAside(file)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      changes += 1;
      for (const response of listeners) tell(response);
    }, settles);
  };
  const watchers = watched.map((folder) =>
    fs.watch(path.join(root, folder), { recursive: true, persistent: false }, noteChange),
  );

  const answer: Handler = async (request, response) => {
    const asked = pathOf(request.url ?? "/");
    if (asked === scriptPath) {
      const script = await publicScript().catch(
        (error: Error) => `console.error(${JSON.stringify(error.message)});`,
      );
      response.writeHead(200, {
        "Content-Type": "text/javascript; charset=utf-8",
        "Cache-Control": "no-store",
      });
      return response.end(script + listener);
    }
    if (asked !== streamPath) return handle(request, response);
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    listeners.add(response);
    response.once("close", () => listeners.delete(response));
    return tell(response);
  };
  return {
    answer,
    close() {
      clearTimeout(waiting);
      for (const watcher of watchers) watcher.close();
      for (const response of listeners) response.end();
    },
  };
}
