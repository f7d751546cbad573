// Which test file belongs to which storey (docs/testing.md).
import fs from "node:fs";
import path from "node:path";

const folders = ["lib", "components", "app", "scripts", "server"];

/** What only tests of the database storey import, themselves or through the modules of lib/testing. */
const opensDatabase =
  /^(@electric-sql\/pglite|pg|node:child_process|lib\/db\/(client|embedded)|lib\/testing\/(database|postgres-server))$/;

/** The storey of a test file, by its path from the root of the project: pure, database, hard or journeys. */
export function storeyOf(file) {
  if (file.startsWith("e2e/")) return "journeys";
  if (/\.hard\.test\.tsx?$/.test(file)) return "hard";
  return usesDatabase(file) ? "database" : "pure";
}

/**
 * The test files of Vitest by storey, from the working directory on.
 * @returns `{pure, database, hard}`, lists of patterns: the brackets in names of folders are masked
 */
export function storeys() {
  const found = { pure: [], database: [], hard: [] };
  for (const folder of folders)
    for (const name of fs.readdirSync(folder, { recursive: true })) {
      if (!/\.test\.tsx?$/.test(name)) continue;
      const file = `${folder}/${name.split(path.sep).join("/")}`;
      found[storeyOf(file)].push(file.replace(/[[\]()]/g, "\\$&"));
    }
  return found;
}

function usesDatabase(file, seen = new Set()) {
  if (seen.has(file) || !fs.existsSync(file)) return false;
  seen.add(file);
  return importsOf(file).some(
    (name) =>
      opensDatabase.test(name) || (name.startsWith("lib/testing/") && usesDatabase(`${name}.ts`, seen)),
  );
}

/** What a file imports other than in a line that is for types alone; modules of the project by their path from the root. */
function importsOf(file) {
  const found = fs
    .readFileSync(file, "utf8")
    .matchAll(/^(?:import|\}|export)\s+(?!type\b)(?:[^"';]*?\bfrom\s+)?"([^"]+)"/gm);
  return [...found].map(([, name]) => {
    if (name.startsWith("@/")) return name.slice(2);
    return name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : name;
  });
}
