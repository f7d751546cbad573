// Everything, alone: what is missing is installed, then checks, unit tests, a build, and journeys in a real browser.
// Ends with one line, "N passed, N failed", and with 1 when something failed.
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { findChromium } from "./browser.mjs";
import { checks } from "./checks.mjs";
import { build, prepareTools, run, stopOnSignal, tool } from "./lib.mjs";

const total = { passed: 0, failed: 0, skipped: 0 };
const add = ({ passed = 0, failed = 0, skipped = 0 }) => {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
};

async function step(name, work) {
  console.log(`\n── ${name}`);
  const begun = Date.now();
  try {
    add(await work());
  } catch (error) {
    console.error(error);
    add({ failed: 1 });
  }
  console.log(`── ${name}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

const oneTest = (succeeded) => (succeeded ? { passed: 1 } : { failed: 1 });

/** A runner that ends badly without naming a test that failed has failed all the same. */
const atLeastOne = (code, counts) => (code !== 0 && !counts.failed ? { ...counts, failed: 1 } : counts);

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

async function unitTests() {
  const file = path.join(scratch, "unit.json");
  const { code } = await run(process.execPath, [
    tool("vitest"),
    ...["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
  ]);
  const report = readReport(file);
  if (!report) return { failed: 1 };
  // A file that cannot be loaded has no tests of which one could fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  );
  return atLeastOne(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  });
}

async function journeys() {
  const chromium = await findChromium();
  if (chromium === null) {
    console.error("No Chromium could be found or installed: install one, or name it with CHROMIUM_PATH");
    return { failed: 1 };
  }
  const file = path.join(scratch, "journeys.json");
  const { code } = await run(process.execPath, [tool("@playwright/test", "playwright"), "test"], {
    env: {
      ...(chromium && { CHROMIUM_PATH: chromium }),
      E2E_REPORT: file,
      E2E_DATA_DIR: path.join(scratch, "data"),
      E2E_PORT: String(await freePort()),
    },
  });
  const report = readReport(file);
  if (!report) return { failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  // A test that passes only at the second try is not one that passes.
  return atLeastOne(code, {
    passed: expected,
    failed: unexpected + flaky + (report.errors?.length ?? 0),
    skipped,
  });
}

function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
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
for (const [name, check] of Object.entries(checks)) {
  await step(name, async () => oneTest((await check()).code === 0));
}
await step("unit tests, on the embedded database and a real PostgreSQL (Vitest)", unitTests);
let built = false;
await step("the production build (Next.js)", async () => {
  built = await build();
  return oneTest(built);
});
await step("journeys in a real Chromium (Playwright)", async () => (built ? journeys() : { failed: 1 }));

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);
