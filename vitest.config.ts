import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { storeys } from "./scripts/storeys.mjs";

const { pure, database, hard } = storeys();

/** Rules: nothing is opened, so that files share a process and its modules. */
const pureStorey: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: "pure",
    include: pure,
    pool: "threads",
    setupFiles: ["lib/testing/each-file.ts", "lib/testing/pure.ts"],
    sequence: { groupOrder: 0 },
  },
};

/** Acts and queries: files share a process as well, and the embedded database that it empties for each test. */
const onDatabases = (name: string, include: string[]): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    include,
    globalSetup: ["lib/testing/global-setup.ts"],
    setupFiles: ["lib/testing/each-file.ts"],
    sequence: { groupOrder: 1 },
  },
});

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)),
      // `server-only` throws outside the framework on purpose; tests are a server.
      "server-only": fileURLToPath(new URL("./lib/testing/server-only.ts", import.meta.url)),
    },
  },
  test: {
    environment: "node",
    // Never the database of an installation, whatever `.env` or the environment says.
    env: {
      DATABASE_URL: "",
      DATA_DIR: path.join(os.tmpdir(), `recognition-tracker-vitest-${process.pid}`),
      ADMIN_EMAIL: "",
      ADMIN_PASSWORD: "",
    },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    isolate: false,
    // By itself Vitest leaves a processor to the process that reads the sources: of two that is half.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    projects: process.env.TEST_HARD
      ? [onDatabases("hard", hard)]
      : [pureStorey, onDatabases("database", database)],
  },
});
