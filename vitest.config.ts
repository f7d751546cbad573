import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)),
      // `server-only` throws outside the framework on purpose; tests are a server.
      "server-only": fileURLToPath(new URL("./lib/testing/server-only.ts", import.meta.url)),
    },
  },
  test: {
    include: ["{lib,components,app,scripts,server}/**/*.test.ts"],
    environment: "node",
    // Never the database of an installation, whatever `.env` or the environment says.
    env: {
      DATABASE_URL: "",
      DATA_DIR: path.join(os.tmpdir(), `recognition-tracker-vitest-${process.pid}`),
      ADMIN_EMAIL: "",
      ADMIN_PASSWORD: "",
    },
    globalSetup: ["lib/testing/global-setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
