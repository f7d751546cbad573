// The main job, alone: install, build and serve what is missing or stale, then serve. With --dev: with reload.
import http from "node:http";
import net from "node:net";
import { pathToFileURL } from "node:url";
import {
  build,
  bundlePublicScript,
  bundleServer,
  fail,
  generate,
  install,
  loadEnvironment,
  makeDatabase,
  readSettings,
  root,
  serverBundle,
  stopOnSignal,
} from "./lib.mjs";

const dev = process.argv.includes("--dev");
let server;
let app;
let stopServing;

/** Answers what was asked, then closes the database, so that the next start finds it as it was left. */
async function close() {
  if (server?.listening) await stopServing?.(server);
  // Where lib/db/client.ts keeps the database of this process.
  const opened = await globalThis[Symbol.for("recognition-tracker.database")]?.catch(() => null);
  await opened?.close();
  if (dev) await app?.close();
}

function checkPort(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", (error) => fail(portProblem(error, port, host)));
    probe.listen(port, host, () => probe.close(resolve));
  });
}

const portProblem = (error, port, host) =>
  error.code === "EADDRINUSE"
    ? `PORT ${port} is in use on ${host}: stop what uses it, or set PORT to another number`
    : `HOST and PORT must name an address of this machine that may be listened on: ${error.message}`;

stopOnSignal(0, close);
process.env.NODE_ENV = dev ? "development" : "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
loadEnvironment();
await install();
// Loaded while another process reads the settings: each takes a second of the start.
const framework = import("next");
const { port, host, appUrl, trustedProxy, hasDatabase } = await readSettings();
await checkPort(port, host);
await generate();
const [built, made] = await Promise.all([
  dev ? Promise.all([bundlePublicScript(), bundleServer()]).then(() => true) : build(),
  hasDatabase || makeDatabase(),
]);
if (!built) fail("the application could not be built: see the messages above");
if (!made) process.exit(1);

const path = await import(pathToFileURL(serverBundle()).href);
stopServing = path.stopServing;
// With reload, whoever develops reads what is printed as it is.
if (!dev) for (const stream of [process.stdout, process.stderr]) path.writeLines(stream);

// In this very process: the embedded database can be open in one process only.
const { default: next } = await framework;
server = http.createServer();
app = next({ dev, dir: root, hostname: host, port, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();
// With reload, pages need the framework's scripts.
const serve = dev ? handle : path.servePlain(handle);
const { default: compression } = await import("compression");
const compress = compression({
  // The framework gives a route's type as a list of one, which the library takes for one that it does not know.
  filter: (request, response) => {
    const type = response.getHeader("content-type");
    if (Array.isArray(type)) response.setHeader("content-type", type.join());
    return compression.filter(request, response);
  },
});
const isEncrypted = appUrl.startsWith("https:");
const answer = path.front(
  (request, response) => compress(request, response, () => serve(request, response)),
  {
    appUrl,
    trustedProxy,
    dev,
  },
);
server.on("request", (request, response) => {
  // RFC 6797: who came by an encrypted line comes by one again.
  if (isEncrypted) response.setHeader("Strict-Transport-Security", "max-age=31536000");
  answer(request, response);
});
server.once("error", (error) => fail(portProblem(error, port, host)));
server.listen(port, host, async () => {
  // Listening comes before being ready: migrations and the shipped campaign may still be under way.
  await firstAnswer(port, host);
  console.log(`The tracker is at ${appUrl}`);
});

function firstAnswer(port, host) {
  const reachable = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] ?? host;
  return new Promise((resolve) => {
    const request = http.get({ host: reachable, port, path: "/readyz" }, (response) => {
      response.resume().once("end", resolve);
    });
    request.once("error", resolve);
  });
}
