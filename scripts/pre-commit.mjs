// What .githooks/pre-commit runs: the style of what is staged, and the types when TypeScript is. Nothing is changed.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { run, stopOnSignal, tool } from "./lib.mjs";

stopOnSignal(130);
const staged = execFileSync("git", ["diff", "--cached", "--name-only", "--diff-filter=ACMR", "-z"], {
  encoding: "utf8",
})
  .split("\0")
  .filter(Boolean);
const node = async (...parameters) => (await run(process.execPath, parameters)).code === 0;

if (!fs.existsSync("node_modules/.package-lock.json")) {
  console.error("Not checked: nothing is installed yet (npm ci, or any npm run, installs).");
  process.exit(0);
}
const passed = [
  staged.length === 0 ||
    (await node(
      tool("@biomejs/biome", "biome"),
      ...["check", "--staged", "--error-on-warnings", "--no-errors-on-unmatched", "--colors=off"],
    )),
  !staged.some((file) => /\.tsx?$/.test(file)) || (await node(tool("typescript", "tsc"), "--noEmit")),
];
if (!passed.every(Boolean))
  console.error("Not committed. `npx biome check --write` mends style; --no-verify goes without.");
process.exit(passed.every(Boolean) ? 0 : 1);
