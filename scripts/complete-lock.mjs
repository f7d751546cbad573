// Adds to package-lock.json the packages for other systems that it leaves out, by name and version.
// A registry that mirrors only some of them makes npm write such a lock file, and `npm ci` then refuses it everywhere.
// With --check: only says whether some are missing. Run it after each `npm install`.
import fs from "node:fs";
import { fail } from "./lib.mjs";

const file = "package-lock.json";
const lock = JSON.parse(fs.readFileSync(file, "utf8"));
const { packages } = lock;
const systems = [
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = [
  "arm64",
  "arm",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];

/** Where Node would find a package that the one at `place` asks for; null when the lock file has it nowhere. */
function find(place, name) {
  for (let at = place; ; ) {
    const key = `${at ? `${at}/` : ""}node_modules/${name}`;
    if (packages[key]) return key;
    if (!at) return null;
    at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")));
  }
}

const added = {};
for (const [place, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (find(place, name)) continue;
    const words = name.split(/[-/]/);
    const os = systems.find((system) => words.includes(system));
    const cpu = processors.find((processor) => words.includes(processor));
    if (!os && cpu !== "wasm32") fail(`${name} is missing from ${file}, and is not for one system only`);
    const libc = words.some((word) => word.startsWith("musl"))
      ? "musl"
      : words.some((word) => word.startsWith("gnu")) && "glibc";
    added[`node_modules/${name}`] = {
      version: range.replace(/^[~^]/, ""),
      ...(cpu && { cpu: [cpu] }),
      ...(dev && { dev }),
      ...(libc && { libc: [libc] }),
      optional: true,
      ...(os && { os: [os] }),
    };
  }
}

const names = Object.keys(added);
if (names.length === 0) process.exit(0);
if (process.argv.includes("--check")) {
  fail(`${file} lacks ${names.length} packages for other systems: run node scripts/complete-lock.mjs`);
}
const sorted = Object.entries({ ...packages, ...added }).sort(([one], [other]) =>
  one.localeCompare(other, "en"),
);
fs.writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`Added ${names.length} packages for other systems to ${file}.`);
