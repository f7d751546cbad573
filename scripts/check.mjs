// The quick checks, before each commit.
import { checks } from "./checks.mjs";
import { prepareTools, stopOnSignal } from "./lib.mjs";

stopOnSignal(130);
await prepareTools();
const failed = [];
for (const [name, check] of Object.entries(checks)) {
  const { code } = await check();
  if (code !== 0) failed.push(name);
}
console.log(failed.length === 0 ? "All checks passed." : `Failed: ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);
