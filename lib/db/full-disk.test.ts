import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyFolder } from "@/lib/testing/database";
import { isHard } from "@/lib/testing/hard";
import { temporaryFolder } from "@/lib/testing/postgres-server";
import { Reserve } from "./reserve";

const scratch = temporaryFolder("recognition-tracker-full");
const disk = path.join(scratch, "disk");
const mega = 1024 * 1024;

/** A small disk of its own, in memory; only root may make one. */
let isMounted = false;
beforeAll(() => {
  fs.mkdirSync(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=320m", "tmpfs", disk], { stdio: "ignore" });
    isMounted = true;
  } catch {
    // Without it, the first tests below stand for the others.
  }
});
afterAll(() => {
  if (isMounted) execFileSync("umount", ["-l", disk]);
  fs.rmSync(scratch, { recursive: true, force: true });
});

describe("the room that is kept for the database", () => {
  test("is made once, given up once, and asked for again before anything new is written", () => {
    const file = path.join(scratch, "room.reserve");
    const reserve = new Reserve(file);
    expect(reserve.hasRoom()).toBe(true);
    expect(fs.statSync(file).blocks * 512).toBeGreaterThanOrEqual(48 * mega);
    expect(new Reserve(file).release()).toBe(true);
    expect(fs.existsSync(file)).toBe(false);
    expect(reserve.release()).toBe(true);
    expect(reserve.release()).toBe(false);
    expect(reserve.hasRoom()).toBe(true);
    expect(fs.statSync(file).size).toBe(48 * mega);
  });
});

/** Fills the disk but for so many bytes. */
function fill(name: string, left: number): void {
  const { bavail, bsize } = fs.statfsSync(disk);
  const size = bavail * bsize - left;
  if (size <= 0) return;
  const descriptor = fs.openSync(path.join(disk, name), "w");
  try {
    for (let written = 0; written < size; ) {
      const part = Buffer.alloc(Math.min(4 * mega, size - written));
      written += fs.writeSync(descriptor, part);
    }
  } catch (error) {
    // The writer was quicker: it is full all the same.
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  } finally {
    fs.closeSync(descriptor);
  }
}

type Writer = { child: ChildProcess; said(): string; until(word: RegExp): Promise<void> };

function startWriter(): Writer {
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "--conditions=react-server",
      "lib/testing/full-disk-writer.ts",
      path.join(disk, "database"),
    ],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => (text += part));
  return {
    child,
    said: () => text,
    until: async (word) => {
      for (let tries = 0; !word.test(text); tries++) {
        if (tries > 600 || child.exitCode !== null) throw new Error(`it did not say ${word}: ${text}`);
        await sleep(100);
      }
    },
  };
}

test("a disk that fills is told in words, is read from throughout, and written to again when there is room", {
  timeout: 240_000,
}, async ({ skip }) => {
  if (!isMounted) return skip("only root may make a small disk");
  emptyFolder(path.join(disk, "database"));
  const writer = startWriter();
  await writer.until(/written \d*20\n/);
  fill("filler", 1 * mega);
  await writer.until(/refused/);
  await writer.until(/read \d+ while full/);
  fs.rmSync(path.join(disk, "filler"));
  await writer.until(/written again/);
  writer.child.kill("SIGTERM");
  await writer.until(/closed/);
  expect(writer.said()).not.toMatch(/PANIC|lost/);
});

if (isHard)
  test("filled in the middle of a write, it finishes with the reserve, refuses what is new, and a start says why", {
    timeout: 240_000,
  }, async ({ skip }) => {
    if (!isMounted) return skip("only root may make a small disk");
    const writer = startWriter();
    await writer.until(/written \d*20\n/);
    // One transaction that needs far more than is left: it asks for room, is told, and leaves nothing behind.
    writer.child.stdin?.write("large\n");
    await writer.until(/large began/);
    fill("filler", 1 * mega);
    await writer.until(/large refused/);
    await writer.until(/read \d+ while full/);
    fs.rmSync(path.join(disk, "filler"));
    await writer.until(/written again/);
    writer.child.kill("SIGTERM");
    await writer.until(/closed/);
    expect(writer.said()).not.toMatch(/PANIC|lost/);
  });
