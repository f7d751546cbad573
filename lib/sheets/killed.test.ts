import fs from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { realPostgres } from "@/lib/testing/database";
import { amount, isHard } from "@/lib/testing/hard";
import { temporaryFolder } from "@/lib/testing/postgres-server";
import { type Script, startScript } from "@/lib/testing/script";

const folder = temporaryFolder("recognition-tracker-killed-sheet");
const running: Script[] = [];
afterAll(() => {
  for (const { child } of running) child.kill("SIGKILL");
  fs.rmSync(folder, { recursive: true, force: true });
});

const rows = amount({ usual: 400, hard: 10_000 });
const take = (env: Record<string, string>): Script => {
  const script = startScript("lib/testing/sheet-taker.ts", [String(rows)], env);
  running.push(script);
  return script;
};

/** A process that takes a sheet is killed among its rows, or as it puts them on the log; then one is left alone. */
async function killedInTheMiddle(env: Record<string, string>): Promise<void> {
  const found: string[] = [];
  for (const moment of amount({ usual: ["writing 200"], hard: ["writing 200", "closing"] })) {
    const script = take(env);
    await script.heard(moment);
    script.child.kill("SIGKILL");
    await script.ended;
    found.push(await script.heard("found"));
    expect(script.lines.some((line) => line.startsWith("taken"))).toBe(false);
  }
  const last = take(env);
  expect(await last.heard("looked")).toBe(`looked at ${rows} new`);
  expect(await last.heard("taken")).toBe(`taken ${rows}, then ${rows} the same`);
  found.push(await last.heard("found"));
  await last.ended;
  // As it was before, and the log whole.
  expect(found[0]).toMatch(/^found 0 contacts, 0 imports, \d+ lines, true$/);
  expect(new Set(found).size).toBe(1);
}

test("a sheet whose taking was killed leaves nothing, and is taken again: the embedded database", async () => {
  await killedInTheMiddle({ DATABASE_URL: "", DATA_DIR: path.join(folder, "embedded") });
}, 240_000);

if (isHard)
  test("the same on a server", async () => {
    const { url, stop } = await realPostgres();
    await killedInTheMiddle({ DATABASE_URL: url, DATA_DIR: path.join(folder, "data") });
    await stop();
  }, 240_000);
