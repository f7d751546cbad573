import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "lengths-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** Writes files of so many lines, and looks for long ones among them. */
function check(lines: Record<string, number>) {
  for (const [file, count] of Object.entries(lines)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), "x\n".repeat(count));
  }
  const { status, stderr } = spawnSync(process.execPath, ["scripts/file-lengths.mjs", folder], {
    encoding: "utf8",
  });
  return { status, said: stderr.trim().split("\n").sort() };
}

it("finds a file of code that is too long, wherever it is, and says what to do", () => {
  const found = check({
    "proxy.ts": 351,
    "lib/reports/sections.ts": 351,
    "components/public/map.css": 400,
    "lib/reports/csv.ts": 350,
  });
  expect(found.status).toBe(1);
  expect(found.said).toEqual([
    "components/public/map.css has 400 lines, of at most 350: part it by what its parts are for.",
    "lib/reports/sections.ts has 351 lines, of at most 350: part it by what its parts are for.",
    "proxy.ts has 351 lines, of at most 350: part it by what its parts are for.",
  ]);
});

it("passes over tests, what is generated, and data", () => {
  const found = check({
    "lib/standing/standing.test.ts": 900,
    "lib/testing/ground.ts": 900,
    "e2e/desk.spec.ts": 900,
    "lib/db/generated/client.ts": 900,
    "lib/map/shapes.json": 900,
    "node_modules/package/index.js": 900,
    "lib/reports/csv.ts": 10,
  });
  expect(found).toEqual({ status: 0, said: [""] });
});
