// The main job, alone: install, build and make what is missing or stale, then serve (server/start.ts). With --dev: with reload.
import net from "node:net";
import { pathToFileURL } from "node:url";
import {
  build,
  buildFolder,
  bundleServer,
  fail,
  generate,
  install,
  loadDevelopmentEnvironment,
  loadEnvironment,
  makeDatabase,
  publicScript,
  readSettings,
  root,
  stopOnSignal,
} from "./lib.mjs";

const dev = process.argv.includes("--dev");
let serving;

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

stopOnSignal(0, async () => serving?.close());
process.env.NODE_ENV = dev ? "development" : "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
if (dev) loadDevelopmentEnvironment();
else loadEnvironment();
await install();
// Read here already, while another process reads the settings: each takes a second of the start.
const framework = import("next");
const { port, host, appUrl, trustedProxy, hasDatabase, place, names } = await readSettings();
// Pages of the desk load next-auth before anything asks it: an empty NEXTAUTH_URL would fail them all.
process.env.NEXTAUTH_URL = appUrl;
if (dev) console.log(`With reload. Whatever is changed is changed in ${place}`);
// The framework reads more files like .env than we do (.env.local and others); what is set, it leaves alone.
for (const name of names) process.env[name] ??= "";
await checkPort(port, host);
await generate();
const [bundle, made] = await Promise.all([
  dev ? bundleServer("server-dev.mjs") : build(),
  hasDatabase || makeDatabase(),
]);
if (!bundle) fail("the application could not be built: see the messages above");
if (!made) process.exit(1);

await framework;
const { tracker } = await import(pathToFileURL(bundle).href);
const reload = dev ? { publicScript } : null;
serving = tracker({ root, host, port, appUrl, trustedProxy, build: buildFolder(), reload });
await serving.start().catch((error) => {
  if (error.syscall !== "listen") throw error;
  fail(portProblem(error, port, host));
});
console.log(`The tracker is at ${appUrl}`);
