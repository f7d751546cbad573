// Runs a TypeScript entry point of this project: node scripts/run.mjs FILE [PARAMETERS …]
import { spawn } from "node:child_process";
import { loadEnvironment, prepareTools } from "./lib.mjs";

loadEnvironment();
await prepareTools();
const child = spawn(
  process.execPath,
  ["--import", "tsx", "--conditions=react-server", ...process.argv.slice(2)],
  { stdio: "inherit" },
);
// Ctrl-C reaches both; this process only waits for what the other makes of it.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code) => process.exit(code ?? 1));
