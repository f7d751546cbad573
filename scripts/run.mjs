// Runs a TypeScript entry point of this project: node scripts/run.mjs [--dev] FILE [PARAMETERS …]
// With --dev on the record of whoever develops, as npm run dev does.
import { spawn } from "node:child_process";
import { loadDevelopmentEnvironment, loadEnvironment, prepareTools } from "./lib.mjs";

const given = process.argv.slice(2);
if (given[0] === "--dev") {
  given.shift();
  loadDevelopmentEnvironment();
} else loadEnvironment();
await prepareTools();
const child = spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", ...given], {
  stdio: "inherit",
});
// Ctrl-C reaches both; this process only waits for what the other makes of it.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code) => process.exit(code ?? 1));
