import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * Before all journeys: a planted data folder, of which each worker serves a copy. Removed after them. `npm test` plants one
 * itself while it builds.
 */
export default function plantOnce(): () => void {
  const given = process.env.E2E_PLANTED;
  if (given && fs.existsSync(path.join(given, "sessions.json"))) return () => {};
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "recognition-tracker-e2e-"));
  process.env.E2E_PLANTED = folder;
  const { status } = spawnSync(process.execPath, ["scripts/run.mjs", "e2e/plant.ts"], {
    env: { ...process.env, DATA_DIR: path.join(folder, "data"), DATABASE_URL: "", APP_URL: "" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("the database of the journeys could not be planted: see above");
  return () => fs.rmSync(folder, { recursive: true, force: true });
}
