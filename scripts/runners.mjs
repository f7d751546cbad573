// Runs Vitest and Playwright, and counts what they report. Each answers `{passed, failed, skipped}`.
import fs from "node:fs";
import path from "node:path";
import { findChromium } from "./browser.mjs";
import { run, tool } from "./lib.mjs";

/** A runner that ends badly without naming a test that failed has failed all the same. */
const atLeastOne = (code, counts) => (code !== 0 && !counts.failed ? { ...counts, failed: 1 } : counts);

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/**
 * Tests of rules, acts and queries.
 * @param parameters further ones for Vitest: files, `--project`, `-t`
 * @param report the file for its report
 */
export async function vitest(parameters, report, options = {}) {
  const { code, output } = await run(
    process.execPath,
    [
      tool("vitest"),
      ...["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      ...parameters,
    ],
    options,
  );
  const found = readReport(report);
  if (!found) return { failed: 1, output };
  // A file that cannot be loaded has no tests of which one could fail.
  const broken = found.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  );
  const counts = {
    passed: found.numPassedTests,
    failed: found.numFailedTests + broken.length,
    skipped: found.numPendingTests + (found.numTodoTests ?? 0),
  };
  return { ...atLeastOne(code, counts), output };
}

/**
 * Journeys in a real Chromium. There must be a build.
 * @param parameters further ones for Playwright: files, `--grep`
 * @param report the file for its report
 */
export async function playwright(parameters, report) {
  const chromium = await findChromium();
  if (chromium === null) {
    console.error("No Chromium could be found or installed: install one, or name it with CHROMIUM_PATH");
    return { failed: 1 };
  }
  const { code } = await run(
    process.execPath,
    [tool("@playwright/test", "playwright"), "test", ...parameters],
    {
      env: { ...(chromium && { CHROMIUM_PATH: chromium }), E2E_REPORT: path.resolve(report) },
    },
  );
  const found = readReport(report);
  if (!found) return { failed: 1 };
  const { expected, unexpected, flaky, skipped } = found.stats;
  // A test that passes only at the second try is not one that passes.
  return atLeastOne(code, {
    passed: expected,
    failed: unexpected + flaky + (found.errors?.length ?? 0),
    skipped,
  });
}
