// What the scripts share. Plain Node: they run before anything is installed.
import { spawn } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

/** Ends with one line on the console. */
export function fail(line) {
  console.error(line);
  process.exit(1);
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node must be 20.19 or newer (it is ${process.versions.node})`);
}

/** Reads `.env` without changing what the environment already sets, be it to nothing. */
export function loadEnvironment(file = ".env") {
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

/** Where whoever develops keeps a record of their own. */
const developmentFolder = "./data-dev";

/**
 * Reads `.env` as {@link loadEnvironment} does, but for what says where the record lies and how it is reached: there it may
 * name the real record. A developer's record lies in a folder of its own, unless the environment itself says otherwise.
 */
export function loadDevelopmentEnvironment(file = ".env") {
  process.env.DATA_DIR ||= developmentFolder;
  process.env.DATABASE_URL ??= "";
  process.env.APP_URL ??= "";
  loadEnvironment(file);
}

const children = new Set();
let stopping = false;

/**
 * From here on SIGINT and SIGTERM end the running steps, and then this process.
 * @param code what this process ends with then
 * @param beforeEnd what else is to be closed first
 */
export function stopOnSignal(code, beforeEnd = async () => {}) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(code, beforeEnd));
  // npm hands signals to a shell, not to what the shell runs: hence `exec` in package.json, and this for shells
  // without it. Under npm, a parent that is gone means that this was to end.
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(code, beforeEnd), 500).unref();
}

async function stop(code, beforeEnd) {
  if (stopping) return;
  stopping = true;
  for (const child of children) endGroup(child, "SIGTERM");
  const patience = Date.now() + 8_000;
  while (children.size > 0 && Date.now() < patience) await new Promise((later) => setTimeout(later, 50));
  for (const child of children) endGroup(child, "SIGKILL");
  await beforeEnd();
  process.exit(code);
}

/** A step may have started others: it leads a group of its own, which is ended as a whole. */
function endGroup(child, signal) {
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * Runs a program and waits for it.
 * @returns its exit code; with `capture` also what it printed
 */
export function run(program, parameters, { env = {}, capture = false, quiet = false, onLine } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      env: { ...process.env, ...env },
      stdio: ["ignore", capture || quiet || onLine ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
      detached: process.platform !== "win32",
      shell: process.platform === "win32" && program === "npm",
    });
    children.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
        onLine?.(text);
      });
    }
    child.on("error", (error) => {
      output += error.message;
      children.delete(child);
      resolve({ code: 127, output });
    });
    child.on("close", (code, signal) => {
      children.delete(child);
      // While stopping, nothing that comes after this step may begin.
      if (!stopping) resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}

/** A program of an installed package, by the script that its package.json names. */
export function tool(packageName, name = packageName) {
  const folder = path.join("node_modules", packageName);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  return path.join(folder, typeof bin === "string" ? bin : bin[name]);
}

/** Hash over files and everything in folders; what is missing counts as missing. */
export function hashOf(paths, leaveOut = () => false) {
  const hash = crypto.createHash("sha256");
  const visit = (item) => {
    const stat = fs.statSync(item, { throwIfNoEntry: false });
    if (!stat || leaveOut(item)) return;
    if (stat.isDirectory()) for (const name of fs.readdirSync(item).sort()) visit(path.join(item, name));
    else hash.update(`${item}\0${stat.size}\0`).update(fs.readFileSync(item));
  };
  for (const item of paths) visit(item);
  return hash.update(process.version).digest("hex");
}

const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim() : "");

/** True when node_modules holds what package-lock.json names, as npm itself noted at the end of its last install. */
function isInstalled() {
  const noted = read("node_modules/.package-lock.json");
  if (!noted) return false;
  const there = JSON.parse(noted).packages;
  return Object.entries(JSON.parse(read("package-lock.json")).packages).every(([place, wanted]) => {
    if (place === "") return true;
    // Packages for other systems are named but not installed.
    if (!there[place]) return wanted.optional || wanted.devOptional || wanted.peer;
    return there[place].version === wanted.version && there[place].integrity === wanted.integrity;
  });
}

/** Installs the locked dependencies when they are missing or another lock file's. */
export async function install() {
  if (isInstalled()) return;
  console.log("Installing the dependencies that package-lock.json names …");
  // Development dependencies build and test it, whatever NODE_ENV says.
  const { code } = await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (code !== 0) fail("the dependencies could not be installed: see npm's messages above");
}

const generatedFrom = "lib/db/generated/.generated-from";

/** Generates the database client when it is missing or another schema's. */
export async function generate() {
  const wanted = hashOf(["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (read(generatedFrom) === wanted) return;
  console.log("Generating the database client …");
  const { code, output } = await run(process.execPath, [tool("prisma"), "generate"], {
    // The engine's native program would be downloaded and is not used: any existing one stands in for it.
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
    quiet: true,
  });
  if (code !== 0) fail(`the database client could not be generated:\n${output}`);
  fs.writeFileSync(generatedFrom, wanted);
}

/** Installed and generated, as everything that runs TypeScript needs it. */
export async function prepareTools() {
  await install();
  await generate();
}

const sources = [
  ...["app", "components", "lib", "prisma", "public", "server"],
  ...[
    "next.config.js",
    "postcss.config.mjs",
    "tsconfig.json",
    "package-lock.json",
    "instrumentation.ts",
    "instrumentation-client.ts",
    "proxy.ts",
  ],
];
// A test changes nothing that is served, and what is made from sources is none itself.
const notServed = (file) =>
  /\.test\.tsx?$|[\\/](testing|generated)$|[\\/]\.[^\\/]*$|^public[\\/]scripts$/.test(file);

/** The one script of the public pages, from components/browser/, as a text. */
export async function publicScript() {
  const { build: bundle } = await import("esbuild");
  const { outputFiles } = await bundle({
    entryPoints: ["components/browser/record.ts"],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2020",
    logLevel: "warning",
  });
  return outputFiles[0].text;
}

/** Where the framework builds to. */
export const buildFolder = () => process.env.NEXT_DIST_DIR || ".next";

/**
 * Makes one file of the request path of the server, server/, beside the build that it serves.
 * @returns its path
 */
export async function bundleServer(name = "server.mjs") {
  const { build: bundle } = await import("esbuild");
  const outfile = path.resolve(buildFolder(), name);
  await bundle({
    entryPoints: ["server/start.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  return outfile;
}

/** Lays beside each text file of the build the same as Brotli makes it smallest: server/built-files.ts sends that one. */
async function compressBuilt(folder) {
  const files = fs
    .readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, name))
    .filter((file) => /\.(?:js|css|svg|json)$/.test(file));
  await Promise.all(
    files.map(async (file) => {
      const whole = fs.readFileSync(file);
      const small = await promisify(brotliCompress)(whole);
      if (small.length < whole.length) fs.writeFileSync(`${file}.br`, small);
    }),
  );
}

/**
 * Builds the application when its sources are newer than the build.
 * @returns the path of the server's bundle; empty when there is no build
 */
export async function build() {
  const folder = buildFolder();
  const server = path.resolve(folder, "server.mjs");
  const stamp = path.join(folder, "built-from");
  const wanted = hashOf(sources, notServed);
  const made = [path.join(folder, "BUILD_ID"), "public/scripts/record.js", server];
  if (read(stamp) === wanted && made.every((file) => fs.existsSync(file))) return server;
  fs.rmSync(stamp, { force: true });
  console.log("Building the application …");
  fs.mkdirSync("public/scripts", { recursive: true });
  fs.writeFileSync("public/scripts/record.js", await publicScript());
  const { code, output } = await run(process.execPath, [tool("next"), "build"], {
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    quiet: true,
  });
  if (code !== 0) {
    console.error(output);
    return "";
  }
  await compressBuilt(path.join(folder, "static"));
  await bundleServer();
  fs.writeFileSync(stamp, wanted);
  return server;
}

/** Runs a TypeScript file of the application in a process of its own. */
const runTypeScript = (file, options, parameters = []) =>
  run(process.execPath, ["--import", "tsx", "--conditions=react-server", file, ...parameters], options);

/**
 * Checks the settings with the application's own schema, and what else can be wrong with an installation.
 * @returns `{port, host, appUrl, trustedProxy, hasDatabase, place, names}`: `place` is where the record lies, in words; `names`
 * those of all settings
 */
export async function readSettings() {
  const check = "lib/housekeeping/check-settings.ts";
  const { code, output } = await runTypeScript(check, { capture: true }, process.execArgv);
  if (code !== 0) process.exit(1);
  return JSON.parse(output);
}

/**
 * Makes the embedded database and loads the shipped campaign.
 * @returns whether it is there now; if not, why has been said
 */
export async function makeDatabase() {
  console.log("Making the database …");
  return (await runTypeScript("lib/housekeeping/first-database.ts")).code === 0;
}
