// Fails on a file of code that is longer than a reader can keep in mind: such a file has more than one purpose.
// With a folder: looks there instead of in the project.
import fs from "node:fs";
import path from "node:path";

const longest = 350;
const folders = ["app", "bench", "components", "lib", "prisma", "scripts", "server"];
const code = /\.(ts|tsx|js|mjs|cjs|css|typ)$/;
// Tests are lists of cases, and nobody reads what is generated.
const passedOver = /\.test\.tsx?$|^lib\/testing\/|^lib\/db\/generated\/|^app\/fonts\/serif\.css$/;

const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, ".."));

/** Every file of code, by its path from the root. */
function* filesOfCode() {
  const items = [
    ...fs.readdirSync(root, { withFileTypes: true }),
    ...folders
      .map((folder) => path.join(root, folder))
      .filter((folder) => fs.existsSync(folder))
      .flatMap((folder) => fs.readdirSync(folder, { recursive: true, withFileTypes: true })),
  ];
  for (const item of items) {
    if (!item.isFile()) continue;
    const file = path.relative(root, path.join(item.parentPath, item.name)).split(path.sep).join("/");
    if (code.test(file) && !passedOver.test(file)) yield file;
  }
}

const problems = [];
for (const file of filesOfCode()) {
  const lines = fs.readFileSync(path.join(root, file), "utf8").split("\n").length - 1;
  if (lines > longest)
    problems.push(`${file} has ${lines} lines, of at most ${longest}: part it by what its parts are for.`);
}
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
