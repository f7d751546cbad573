// The tracker as one process serves it. Bundled as one file, which scripts/start.mjs imports when all else is ready.
import http from "node:http";
import path from "node:path";
import next from "next";
import { builtFiles } from "./built-files";
import { compressed } from "./compress";
import { front } from "./front";
import { writeLines } from "./log";
import { stylesOf } from "./plain-html";
import { servePlain } from "./public-pages";
import { type Reload, reloading } from "./reload";
import { stopServing } from "./stopping";

export type StartOptions = {
  /** The project's folder. */
  root: string;
  host: string;
  port: number;
  /** Origin of the site, as visitors know it. */
  appUrl: string;
  trustedProxy: readonly string[];
  /** The folder of the build, in the project's. */
  build: string;
  /** How pages are made anew from the sources whenever those change; null where a build is served. */
  reload: Reload | null;
};

export type Tracker = {
  /**
   * Prepares the framework, listens, and waits for the first answer: listening comes before being ready, while migrations
   * and the shipped campaign may still be under way.
   * @throws what listening fails with (`EADDRINUSE`, `EADDRNOTAVAIL`, `EACCES`)
   */
  start(): Promise<void>;
  /** Answers what was asked, then closes the database, so that the next start finds it as it was left. At any time. */
  close(): Promise<void>;
};

/** Makes the server and the framework, in this very process: the embedded database can be open in one process only. */
export function tracker(options: StartOptions): Tracker {
  const { root, host, port, appUrl, trustedProxy, build, reload } = options;
  const dev = reload !== null;
  // With reload, whoever develops reads what is printed as it is.
  if (!dev) for (const stream of [process.stdout, process.stderr]) writeLines(stream);
  const server = http.createServer();
  const app = next({ dev, dir: root, hostname: host, port, httpServer: server });
  let stopReloading = () => {};
  return {
    async start() {
      await app.prepare();
      // With reload the framework builds into a folder of its own, and no page is kept: the sources may have changed.
      const plain = dev
        ? { read: stylesOf(path.join(root, build, "dev"), { fresh: true }), now: async () => null }
        : { read: stylesOf(path.join(root, build)) };
      const serve = servePlain(app.getRequestHandler(), plain);
      const handle = dev ? serve : builtFiles(path.join(root, build, "static"), serve);
      let answer = front(compressed(handle), { appUrl, trustedProxy, dev });
      if (reload) {
        const { answer: reloadable, close } = reloading(answer, root, reload);
        answer = reloadable;
        stopReloading = close;
      }
      server.on("request", answer);
      await listening(server, port, host);
      await firstAnswer(port, host);
    },
    async close() {
      stopReloading();
      if (server.listening) await stopServing(server);
      await closeDatabase();
      if (dev) await app.close();
    },
  };
}

const listening = (server: http.Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });

/** Asks whether it is ready; resolves also when that cannot be asked, since the tracker serves all the same. */
function firstAnswer(port: number, host: string): Promise<void> {
  const reachable = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] ?? host;
  return new Promise((resolve) => {
    const request = http.get({ host: reachable, port, path: "/readyz" }, (response) => {
      response.resume().once("end", resolve);
    });
    request.once("error", () => resolve());
  });
}

/** Where lib/db/client.ts keeps the database of this process; the two are bundled apart. */
const kept = Symbol.for("recognition-tracker.database");

async function closeDatabase(): Promise<void> {
  const held = globalThis as { [kept]?: Promise<{ close(): Promise<void> }> };
  const opened = await held[kept]?.catch(() => null);
  await opened?.close();
}
