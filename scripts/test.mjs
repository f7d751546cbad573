// npm test: everything, alone; what is missing is installed, then checks, tests, a build, and journeys in a browser.
// npm test -- FILE …: only these, of any kind; a name filter (-t NAME) and other options go to the runner as they are.
// npm run test:hard: what the usual run does only a little of.
// Ends with one line, "N passed, N failed", and with 1 when something failed.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { checks } from "./checks.mjs";
import { build, prepareTools, run, stopOnSignal } from "./lib.mjs";
import { playwright, vitest } from "./runners.mjs";

const total = { passed: 0, failed: 0, skipped: 0 };

/** Does a piece of work, says what it said, how long it took, and adds up what it counted. */
async function step(name, work) {
  const begun = Date.now();
  const counts = await work().catch((error) => ({ failed: 1, output: error.stack }));
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
  console.log(
    `\n${counts.output?.trim() ?? ""}\n── ${name}: ${((Date.now() - begun) / 1000).toFixed(1)} s`.trimStart(),
  );
  return !counts.failed;
}

const oneTest = ({ code, output }) => (code === 0 ? { passed: 1 } : { failed: 1, output });
const check = (name) => step(name, async () => oneTest(await checks[name]({ quiet: true })));
const unitTests = (name, parameters, options) =>
  step(name, () => vitest(parameters, path.join(scratch, "unit.json"), options));
const journeys = (parameters = []) =>
  step("journeys in a real Chromium (Playwright)", () =>
    playwright(parameters, path.join(scratch, "journeys.json")),
  );
const production = () =>
  step("the production build (Next.js)", async () => ((await build()) ? { passed: 1 } : { failed: 1 }));

/** The record that the journeys begin with. Where it cannot be made, they say so themselves. */
async function plant() {
  process.env.E2E_PLANTED = path.join(scratch, "planted");
  await run(process.execPath, ["scripts/run.mjs", "e2e/plant.ts"], {
    env: { DATA_DIR: path.join(process.env.E2E_PLANTED, "data") },
    quiet: true,
  });
}

async function everything() {
  // Most of these keep one processor busy. The types come before the build, which writes where they are read.
  const { "types (tsc)": _, ...others } = checks;
  const readAndBuild = async () => {
    await check("types (tsc)");
    return production();
  };
  const otherChecks = async () => {
    await plant();
    for (const name of Object.keys(others)) await check(name);
    await unitTests("rules (Vitest)", ["--project=pure"], { quiet: true });
  };
  const [built] = await Promise.all([readAndBuild(), otherChecks()]);
  await unitTests("acts and queries, on the embedded database and a real PostgreSQL (Vitest)", [
    "--project=database",
  ]);
  if (built) await journeys();
  else total.failed += 1;
}

async function hard() {
  process.env.TEST_HARD = "1";
  await unitTests("what is heavy, on databases (Vitest)", []);
  if (await production()) await journeys();
}

/** Only what is named: files or folders, and options for whoever runs them. */
async function some(parameters) {
  const isFile = (parameter) => fs.existsSync(parameter.replace(/:\d+$/, ""));
  const files = parameters.filter(isFile).map((file) => path.relative(".", file));
  const options = parameters.filter((parameter) => !isFile(parameter));
  const inBrowser = files.filter((file) => /^e2e(?=$|[\\/])/.test(file));
  const others = files.filter((file) => !inBrowser.includes(file));
  if (others.length > 0 || files.length === 0)
    await unitTests("tests (Vitest)", ["--passWithNoTests", ...others, ...options]);
  if (inBrowser.length === 0 && files.length > 0) return;
  const named = options.map((option) => (option === "-t" ? "--grep" : option));
  if (await production()) await journeys(["--pass-with-no-tests", ...inBrowser, ...named]);
}

// Settings of an installation, such as its database, are not for tests. An empty one counts as unset, and `.env` does
// not fill it in.
for (const name of ["DATABASE_URL", "DATA_DIR", "APP_URL", "HOST", "PORT", "ADMIN_EMAIL", "ADMIN_PASSWORD"]) {
  process.env[name] = "";
}
process.env.NEXTAUTH_SECRET = "";
process.env.NEXTAUTH_URL = "";
process.env.TRUSTED_PROXY = "";
process.env.CAMPAIGN_TIMEZONE = "";
process.env.NEXT_TELEMETRY_DISABLED = "1";

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "recognition-tracker-test-"));
process.on("exit", () => fs.rmSync(scratch, { recursive: true, force: true }));
stopOnSignal(130);

await prepareTools();
const parameters = process.argv.slice(2);
if (parameters[0] === "--hard") await hard();
else if (parameters.length > 0) await some(parameters);
else await everything();

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);
