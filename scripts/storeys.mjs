// Which test file belongs to which storey (docs/testing.md).
import fs from "node:fs";
import path from "node:path";

const folders = ["lib", "components", "app", "scripts", "server"];

/** What only tests of the database storey import, themselves or through the modules of lib/testing. */
const opensDatabase =
  /^(@electric-sql\/pglite|pg|node:child_process|lib\/db\/(client|embedded)|lib\/testing\/(database|postgres-server))$/;
/** What tests import that do more of something in the hard run. */
const knowsHard = /^lib\/testing\/hard$/;

/**
 * The test files of Vitest by storey, from the working directory on. Pure and database are all of them; the hard ones
 * are in one of those as well, and do less there.
 * @returns `{pure, database, hard}`, lists of patterns: the brackets in names of folders are masked
 */
export function storeys() {
  const found = { pure: [], database: [], hard: [] };
  for (const folder of folders)
    for (const name of fs.readdirSync(folder, { recursive: true })) {
      if (!/\.test\.tsx?$/.test(name)) continue;
      const file = `${folder}/${name.split(path.sep).join("/")}`;
      const pattern = file.replace(/[[\]()]/g, "\\$&");
      found[reaches(file, opensDatabase) ? "database" : "pure"].push(pattern);
      if (reaches(file, knowsHard)) found.hard.push(pattern);
    }
  return found;
}

/** Whether a test file imports what is looked for, itself or through a module of lib/testing. */
function reaches(file, wanted, seen = new Set()) {
  if (seen.has(file) || !fs.existsSync(file)) return false;
  seen.add(file);
  return importsOf(file).some(
    (name) => wanted.test(name) || (name.startsWith("lib/testing/") && reaches(`${name}.ts`, wanted, seen)),
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
