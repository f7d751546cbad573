// Tells git to run the hooks in .githooks, in this clone alone. Never an error: without git there is nothing to tell.
import { spawnSync } from "node:child_process";
import "./lib.mjs";

const git = (...parameters) => spawnSync("git", parameters, { encoding: "utf8" });
const folder = git("rev-parse", "--is-inside-work-tree");
const already = git("config", "core.hooksPath").stdout?.trim();
if (folder.status !== 0) console.log("This is no git clone: no hooks were set.");
else if (already && already !== ".githooks")
  console.log(
    `git runs the hooks in ${already} already; they were left alone. Add .githooks/pre-commit there.`,
  );
else if (git("config", "core.hooksPath", ".githooks").status === 0)
  console.log("Before each commit git checks what is staged: .githooks/pre-commit.");
else console.log("git could not be told to run .githooks.");
