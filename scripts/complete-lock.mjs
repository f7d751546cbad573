// Adds to package-lock.json the packages for other systems that it leaves out, by name and version, and the hash of each
// package that has none. A registry that mirrors only some of them makes npm write such a lock file, and `npm ci` then
// refuses it everywhere, or takes whatever it is given for them.
// With --check: only says whether something is missing. Run it after each `npm install`.
import fs from "node:fs";
import { fail, run } from "./lib.mjs";

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

const all = { ...packages, ...added };
const loose = Object.keys(all).filter((place) => place !== "" && !all[place].integrity);
const count = Object.keys(added).length;
if (count + loose.length === 0) process.exit(0);
if (process.argv.includes("--check")) {
  fail(
    `${file} lacks ${count} packages for other systems and ${loose.length} hashes: run node scripts/complete-lock.mjs`,
  );
}
const unknown = [];
for (const place of loose) {
  const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
  const { version, ...rest } = all[place];
  const asked = ["view", `${name}@${version}`, "dist.integrity"];
  const { code, output } = await run("npm", asked, { capture: true });
  if (code === 0 && output.startsWith("sha512-")) all[place] = { version, integrity: output.trim(), ...rest };
  else unknown.push(`${name}@${version}`);
}
const sorted = Object.entries(all).sort(([one], [other]) => one.localeCompare(other, "en"));
fs.writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(
  `Added ${count} packages for other systems and ${loose.length - unknown.length} hashes to ${file}.`,
);
if (unknown.length > 0) fail(`The registry does not tell the hash of ${unknown.join(", ")}: ask another one`);
