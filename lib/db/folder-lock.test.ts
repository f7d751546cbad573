import fs from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { temporaryFolder } from "@/lib/testing/postgres-server";
import { lockFolder } from "./folder-lock";

const scratch = temporaryFolder("recognition-tracker-lock");
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

type Holder = { pid: number; startedAt: string; place: string };

const own = async (): Promise<Holder> => {
  const folder = path.join(scratch, "own");
  const lock = await lockFolder(folder);
  const holder = JSON.parse(fs.readFileSync(`${folder}.lock`, "utf8")) as Holder;
  lock.release();
  return holder;
};

test("released, it can be taken again", async () => {
  const folder = path.join(scratch, "again");
  (await lockFolder(folder)).release();
  expect(fs.existsSync(`${folder}.lock`)).toBe(false);
  (await lockFolder(folder)).release();
});

test("a process that has the number of a dead holder is not taken for it", async () => {
  const folder = path.join(scratch, "reused");
  fs.writeFileSync(`${folder}.lock`, JSON.stringify({ ...(await own()), startedAt: "1" }));
  (await lockFolder(folder)).release();
});

test("a damaged lock file does not lock anyone out", async () => {
  const folder = path.join(scratch, "damaged");
  fs.writeFileSync(`${folder}.lock`, "{");
  (await lockFolder(folder)).release();
});

test("of many who find a dead lock at once, one gets it", async () => {
  const folder = path.join(scratch, "race");
  fs.writeFileSync(`${folder}.lock`, JSON.stringify({ ...(await own()), startedAt: "1" }));
  const answers = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
  const taken = answers.filter((answer) => answer.status === "fulfilled");
  expect(taken).toHaveLength(1);
  taken[0]?.value.release();
});

test("a holder on another machine is believed while it is heard from, and no longer", async () => {
  const folder = path.join(scratch, "elsewhere");
  const file = `${folder}.lock`;
  fs.writeFileSync(file, JSON.stringify({ pid: 7, startedAt: "1", place: "other-machine boot pid" }));
  const breathing = setInterval(() => fs.utimesSync(file, new Date(), new Date()), 500);
  await expect(lockFolder(folder)).rejects.toThrow(/in use by process 7 on other-machine/);
  clearInterval(breathing);
  const longAgo = new Date(Date.now() - 60_000);
  fs.utimesSync(file, longAgo, longAgo);
  (await lockFolder(folder)).release();
});
