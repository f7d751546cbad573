import os from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";

/**
 * Journeys in a real Chromium against the production build, on an embedded database of their own: `e2e/plant.ts`
 * fills it before the server opens it, since only one process may.
 */
const port = Number(process.env.E2E_PORT || 4321);
const dataDir = process.env.E2E_DATA_DIR || path.join(os.tmpdir(), `recognition-tracker-e2e-${process.pid}`);
process.env.E2E_DATA_DIR = dataDir;
const baseURL = `http://localhost:${port}`;

/** A report states the numbers of the day: the same twice only while no other journey changes them. */
const needsStillRecord = "reports.spec.ts";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.E2E_REPORT
    ? [["list"], ["json", { outputFile: process.env.E2E_REPORT }]]
    : [["list"]],
  use: {
    baseURL,
    locale: "en-GB",
    timezoneId: "Europe/Kyiv",
    trace: "retain-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "journeys", testMatch: "*.spec.ts", testIgnore: needsStillRecord },
    // Singly: `npx playwright test --no-deps e2e/reports.spec.ts`.
    { name: "still record", testMatch: needsStillRecord, dependencies: ["journeys"] },
  ],
  webServer: {
    command: "node scripts/run.mjs e2e/plant.ts && node scripts/start.mjs",
    url: `${baseURL}/readyz`,
    timeout: 300_000,
    reuseExistingServer: false,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: {
      PORT: String(port),
      HOST: "localhost",
      APP_URL: baseURL,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      // Journeys come from networks of their own.
      TRUSTED_PROXY: "loopback",
      ADMIN_EMAIL: "administrator@tracker.test",
      ADMIN_PASSWORD: "a long enough phrase for the first",
    },
  },
});
