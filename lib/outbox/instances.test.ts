import fs from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { emptyFolder, realPostgres } from "@/lib/testing/database";
import { amount } from "@/lib/testing/hard";
import { temporaryFolder } from "@/lib/testing/postgres-server";
import { type Script, startScript } from "@/lib/testing/script";

const folder = temporaryFolder("recognition-tracker-outbox");
const running: Script[] = [];
afterAll(() => {
  for (const { child } of running) child.kill("SIGKILL");
  fs.rmSync(folder, { recursive: true, force: true });
});

const worker = (mode: string, file: string, count: number, env: Record<string, string>): Script => {
  const script = startScript("lib/testing/outbox-worker.ts", [mode, file, String(count)], env);
  running.push(script);
  return script;
};
const numbersIn = (file: string) =>
  fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim().split("\n").map(Number) : [];

test("killed between the commit and the effect, or in the middle of it, an instance loses none", async () => {
  const { url, db, stop } = await realPostgres();
  const file = path.join(folder, "killed");
  const env = { DATABASE_URL: url, DATA_DIR: path.join(folder, "data") };
  // It says that it has committed, and carries nothing out.
  const first = worker("perform", file, 2, env);
  await first.heard("committed 1");
  first.child.kill("SIGKILL");
  await first.ended;
  expect(await db.outbox.count()).toBe(2);
  // It begins an effect and never ends.
  const second = worker("hang", file, 0, env);
  await second.heard("begun");
  second.child.kill("SIGKILL");
  await second.ended;
  expect(numbersIn(file)).toEqual([]);

  const third = worker("carry-out", file, 0, env);
  expect(await third.heard("done")).toBe("done 1");
  await third.ended;
  // The other one is taken to be under way, until its time is over.
  await db.$executeRaw`UPDATE "Outbox" SET "dueAt" = "dueAt" - interval '120 seconds'`;
  const fourth = worker("carry-out", file, 0, env);
  expect(await fourth.heard("done")).toBe("done 1");
  await fourth.ended;
  expect(numbersIn(file).sort()).toEqual([0, 1]);
  expect(await db.outbox.count()).toBe(0);
  await stop();
}, 240_000);

test("on the embedded database too the next start carries out what the last one left", async () => {
  const file = path.join(folder, "embedded");
  const env = { DATABASE_URL: "", DATA_DIR: path.join(folder, "embedded-data") };
  emptyFolder(path.join(env.DATA_DIR, "database"));
  const first = worker("perform", file, 1, env);
  await first.heard("committed 0");
  first.child.kill("SIGKILL");
  await first.ended;
  const second = worker("carry-out", file, 0, env);
  expect(await second.heard("done")).toBe("done 1");
  await second.ended;
  expect(numbersIn(file)).toEqual([0]);
}, 240_000);

test("of two instances at work at the same time each effect is carried out by one", async () => {
  const { url, db, stop } = await realPostgres();
  const file = path.join(folder, "two");
  const count = amount({ usual: 60, hard: 1000 });
  const rows = Array.from({ length: count }, (_, number) => ({
    id: `effect-${number}`,
    effect: "test:note",
    payload: { number },
    dueAt: new Date(0),
  }));
  await db.outbox.createMany({ data: rows });
  const env = { DATABASE_URL: url, DATA_DIR: path.join(folder, "data"), WAIT: "1" };
  const two = [worker("carry-out", file, 0, env), worker("carry-out", file, 0, env)];
  await Promise.all(two.map(({ heard }) => heard("ready")));
  for (const { child } of two) child.stdin?.write("go\n");
  const done = await Promise.all(two.map(async ({ heard }) => Number((await heard("done")).split(" ")[1])));
  expect(done.reduce((sum, one) => sum + one, 0)).toBe(count);
  for (const one of done) expect(one).toBeGreaterThan(0);
  expect(numbersIn(file).toSorted((a, b) => a - b)).toEqual(rows.map(({ payload }) => payload.number));
  await stop();
}, 240_000);
