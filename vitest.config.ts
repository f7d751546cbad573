import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { storeys } from "./scripts/storeys.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const files = storeys();
const fromRoot = (file: string) => path.join(root, file);

/** Tests that nobody waits for before a commit: `npm run test:hard`. */
const hard: TestProjectInlineConfiguration[] = process.env.TEST_HARD
  ? [
      {
        extends: true,
        test: {
          name: "hard",
          include: files.hard,
          globalSetup: ["lib/testing/global-setup.ts"],
          sequence: { groupOrder: 2 },
        },
      },
    ]
  : [];

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      // `server-only` throws outside the framework on purpose; tests are a server.
      "server-only": fromRoot("lib/testing/server-only.ts"),
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
    // By itself it leaves a processor to the process that reads the sources: of two that is half.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: files.pure,
          setupFiles: ["lib/testing/pure.ts"],
          pool: "threads",
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: files.database,
          globalSetup: ["lib/testing/global-setup.ts"],
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      ...hard,
    ],
  },
});
