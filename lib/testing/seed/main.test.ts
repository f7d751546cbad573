import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { lockFolder } from "@/lib/db/folder-lock";
import { emptyFolder } from "@/lib/testing/database";

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "seed-"));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

/** Runs a command of this project on a folder; the exit code and what it printed. */
async function run(file: string, folder: string, ...parameters: string[]) {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", file, ...parameters],
    {
      env: { ...process.env, DATA_DIR: path.join(scratch, folder), DATABASE_URL: "" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  const [code] = await once(child, "close");
  return { code, printed };
}
const seed = (folder: string) => run("lib/testing/seed/main.ts", folder, "--entries", "10");

it("fills a folder, empties only one that it filled itself, and none that is open", {
  timeout: 240_000,
}, async () => {
  emptyFolder(path.join(scratch, "own", "database"));
  const first = await seed("own");
  expect(first).toMatchObject({
    code: 0,
    printed: expect.stringContaining("Logged 10 entries over 400 days"),
  });
  expect(first.printed).toMatch(/^Password of each, shown only now: \S/m);
  const again = await seed("own");
  expect(again).toMatchObject({
    code: 0,
    printed: expect.stringContaining("which was filled by this command before"),
  });

  const lock = await lockFolder(path.join(scratch, "own", "database"));
  const refused = await seed("own");
  lock.release();
  expect(refused).toMatchObject({
    code: 1,
    printed: expect.stringContaining(`in use by process ${process.pid}`),
  });
});

it("leaves a record of people as it is", { timeout: 120_000 }, async () => {
  emptyFolder(path.join(scratch, "theirs", "database"));
  const user = ["add", "staff@tracker.test", "--role", "editor", "--generate"];
  expect((await run("lib/housekeeping/user.ts", "theirs", ...user)).code).toBe(0);
  const refused = await seed("theirs");
  expect(refused).toMatchObject({ code: 1, printed: expect.stringContaining("people have written to") });
});
