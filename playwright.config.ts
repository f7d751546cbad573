import { defineConfig } from "@playwright/test";
import { isHard } from "./lib/testing/hard";

/**
 * Journeys in a real Chromium against the production build. Each worker has a server of its own, on a copy of the
 * data folder that `e2e/plant.ts` fills: see the fixture `server`.
 */
export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  globalSetup: "./e2e/plant-once.ts",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: isHard ? 300_000 : 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  ...(isHard ? { grep: /@hard/ } : { testIgnore: "*.hard.spec.ts" }),
  reporter: process.env.E2E_REPORT
    ? [["list"], ["json", { outputFile: process.env.E2E_REPORT }]]
    : [["list"]],
  use: {
    locale: "en-GB",
    timezoneId: "Europe/Kyiv",
    // A trace of every case would take a fifth of the run: `npm test -- FILE --trace on` makes one.
    screenshot: "only-on-failure",
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
});
