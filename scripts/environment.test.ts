import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "environment-"));
const file = path.join(folder, ".env");
beforeAll(() => {
  fs.writeFileSync(
    file,
    [
      "DATA_DIR=/srv/record",
      "DATABASE_URL=postgresql://tracker@db/record",
      "APP_URL=https://record.example.org",
      "PORT=4000",
    ].join("\n"),
  );
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** The settings that a start has, as the scripts read them from that file and an environment. */
function read(how: string, environment: Record<string, string>): Record<string, string | undefined> {
  const { DATA_DIR, DATABASE_URL, APP_URL, PORT, ...rest } = process.env;
  const { stdout } = spawnSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { ${how} } from "./scripts/lib.mjs";
       ${how}(process.argv[1]);
       const { DATA_DIR, DATABASE_URL, APP_URL, PORT } = process.env;
       console.log(JSON.stringify({ DATA_DIR, DATABASE_URL, APP_URL, PORT }));`,
      file,
    ],
    { env: { ...rest, ...environment }, encoding: "utf8" },
  );
  return JSON.parse(stdout);
}

it("takes from .env what the environment does not say", () => {
  expect(read("loadEnvironment", { PORT: "5000" })).toEqual({
    DATA_DIR: "/srv/record",
    DATABASE_URL: "postgresql://tracker@db/record",
    APP_URL: "https://record.example.org",
    PORT: "5000",
  });
});

it("never takes the real record for a developer's", () => {
  for (const environment of [{}, { DATA_DIR: "" }] as Record<string, string>[])
    expect(read("loadDevelopmentEnvironment", environment)).toEqual({
      DATA_DIR: "./data-dev",
      DATABASE_URL: "",
      APP_URL: "",
      PORT: "4000",
    });
});

it("lets whoever develops name another folder or database", () => {
  const named = { DATA_DIR: "/tmp/other", DATABASE_URL: "postgresql://localhost/other" };
  expect(read("loadDevelopmentEnvironment", named)).toMatchObject(named);
});
