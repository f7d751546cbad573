import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { emptyFolder } from "@/lib/testing/database";
import { amount, isHard } from "@/lib/testing/hard";
import { temporaryFolder } from "@/lib/testing/postgres-server";
import { openEmbedded } from "./embedded";

const scratch = temporaryFolder("recognition-tracker-durability");
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
});
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

type Writer = {
  child: ChildProcess;
  lines: string[];
  errors: string[];
  heard(word: string): Promise<string>;
};

/** Starts a writer on a folder, under another program when one is given. */
function startWriter(folder: string, parameters: string[], under: string[] = [], env = {}): Writer {
  const [program = "", ...rest] = [
    ...under,
    ...[process.execPath, "--import", "tsx", "--conditions=react-server"],
    ...["lib/testing/durability-writer.ts", folder, ...parameters],
  ];
  const child = spawn(program, rest, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  const lines: string[] = [];
  const errors: string[] = [];
  const waiting: (() => void)[] = [];
  let unfinished = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    const parts = (unfinished + text).split("\n");
    unfinished = parts.pop() ?? "";
    lines.push(...parts);
    for (const look of waiting) look();
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => errors.push(text));
  child.once("close", () => {
    running.delete(child);
    for (const look of waiting) look();
  });
  const heard = (word: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const line = lines.find((item) => item.startsWith(word));
        if (line !== undefined) resolve(line);
        else if (!running.has(child))
          reject(new Error(`it ended without saying ${word}: ${errors.join("")}`));
      };
      waiting.push(look);
      look();
    });
  return { child, lines, errors, heard };
}

/** A folder with a database that was made before. */
function madeBefore(name: string): string {
  const folder = path.join(scratch, name);
  emptyFolder(folder);
  return folder;
}

const ended = (child: ChildProcess) =>
  child.exitCode === null && !child.signalCode ? once(child, "close") : null;

describe("a commit is on the disk before it is acknowledged", () => {
  let folder: string;
  beforeAll(() => {
    folder = madeBefore("synced");
  });

  test("by what the program asks of the system", async () => {
    const { child, lines } = startWriter(folder, ["counted", "50"]);
    await ended(child);
    const counts = lines
      .filter((line) => /^(ready|written) /.test(line))
      .map((line) => Number(line.split(" ").at(-1)));
    expect(counts).toHaveLength(51);
    for (const [index, count] of counts.slice(1).entries()) expect(count).toBeGreaterThan(counts[index] ?? 0);
  });

  // Tracing slows the writer down tenfold; that it syncs at all the test above sees.
  if (isHard)
    test("by what the system is seen to do", async () => {
      // Where tracing is forbidden or no tracer can be had, the test before this one stands for it.
      if (!tracerWorks()) return;
      const log = path.join(scratch, "trace");
      const under = ["strace", "-f", "-e", "trace=fsync,fdatasync,write", "-s", "40", "-o", log];
      const { child } = startWriter(folder, ["traced", "50"], under);
      await ended(child);
      const events = fs
        .readFileSync(log, "utf8")
        .split("\n")
        .flatMap((line) => {
          if (/\bf(data)?sync\(\d+\)\s+= 0/.test(line)) return ["sync"];
          return /write\(1, "written traced-\d+ /.test(line) ? ["acknowledged"] : [];
        });
      const acknowledged = events.filter((event) => event === "acknowledged");
      expect(acknowledged).toHaveLength(50);
      const first = events.indexOf("acknowledged");
      for (let index = first; index < events.length; index += 1) {
        if (events[index] === "acknowledged") expect(events[index - 1]).toBe("sync");
      }
    });
});

function tracerWorks(): boolean {
  const works = () => spawnSync("strace", ["-o", "/dev/null", "true"]).status === 0;
  if (works()) return true;
  if (process.getuid?.() === 0 && fs.existsSync("/etc/debian_version")) {
    spawnSync("apt-get", ["update", "-qq"], { timeout: 60_000 });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "strace"], { timeout: 60_000 });
  }
  return works();
}

/** In the hard run at as many moments of the work. */
const kills = amount({ usual: 1, hard: 20 });
test(`killed ${kills === 1 ? "once" : `${kills} times`} while it writes, it has lost nothing that it acknowledged`, {
  timeout: 900_000,
}, async () => {
  const folder = madeBefore("killed");
  const acknowledged = new Set<string>();
  for (let round = 0; round <= kills; round += 1) {
    const last = round === kills;
    const { child, lines, heard } = startWriter(folder, [`round${round}`, last ? "1" : "100000"]);
    const found = new Set((await heard("found")).split(" ").slice(1));
    expect(await heard("chain"), `the audit chain after kill ${round}`).toBe("chain whole");
    // What was acknowledged is there; and whatever is there is whole, with its version and its audit line.
    const there = new Set([...found].map((part) => part.slice(0, part.lastIndexOf("."))));
    for (const id of new Set([...acknowledged, ...there]))
      for (const part of ["entry", "version", "audit"])
        expect(found.has(`${id}.${part}`), `${part} of ${id} after kill ${round}`).toBe(true);
    if (!last) {
      await heard("written");
      // Another moment of the work each time.
      await new Promise((resolve) => setTimeout(resolve, 50 + ((round * 97) % 500)));
      child.kill("SIGKILL");
    }
    await ended(child);
    for (const line of lines) {
      const [word, key] = line.split(" ");
      if (word === "written" && key) acknowledged.add(key);
    }
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(kills);
});

test("a second process on the folder is refused, and told of the first", async () => {
  const folder = madeBefore("held");
  const first = startWriter(folder, ["first", "1"], [], { STAY_OPEN: "1" });
  await first.heard("done");
  const second = startWriter(folder, ["second", "1"]);
  await ended(second.child);
  expect(second.child.exitCode).toBe(1);
  expect(second.errors.join("").trim().split("\n")).toHaveLength(1);
  expect(second.errors.join("")).toContain(`in use by process ${first.child.pid}`);
  expect(second.lines).toEqual([]);
  await expect(openEmbedded(folder)).rejects.toThrow(`in use by process ${first.child.pid}`);

  first.child.kill("SIGKILL");
  await ended(first.child);
  const { pglite, close } = await openEmbedded(folder);
  expect((await pglite.query(`SELECT id FROM "Entry"`)).rows).toEqual([{ id: "first-0" }]);
  await expect(openEmbedded(folder), "by the same process").rejects.toThrow(
    `in use by process ${process.pid}`,
  );
  await close();
});

test("a database that cannot be read stops the start with one line, and nothing in it is changed", async () => {
  const folder = madeBefore("damaged");
  const control = path.join(folder, "global", "pg_control");
  const damaged = Buffer.alloc(fs.statSync(control).size, 7);
  fs.writeFileSync(control, damaged);
  const { child, errors, lines } = startWriter(folder, ["after", "1"]);
  await ended(child);
  expect(child.exitCode).toBe(1);
  expect(errors.join("").trim()).toMatch(
    /^the database in .*damaged cannot be read \(.*\): restore a backup/,
  );
  expect(errors.join("").trim().split("\n")).toHaveLength(1);
  expect(lines).toEqual([]);
  expect(fs.readFileSync(control)).toEqual(damaged);
});

test("a folder that holds something else is left alone", async () => {
  const folder = path.join(scratch, "other");
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, "letter.txt"), "not a database");
  await expect(openEmbedded(folder)).rejects.toThrow(/is not a database/);
  expect(fs.readdirSync(folder)).toEqual(["letter.txt"]);
});

test("a start cut short while the folder is made leaves nothing half made", {
  timeout: 240_000,
}, async () => {
  const folder = path.join(scratch, "cut-short");
  const { child } = startWriter(folder, ["first", "1"]);
  while (!fs.existsSync(path.join(`${folder}.new`, "PG_VERSION"))) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  child.kill("SIGKILL");
  await ended(child);
  expect(fs.existsSync(folder)).toBe(false);
  const again = startWriter(folder, ["again", "1"]);
  await again.heard("done");
  await ended(again.child);
  expect(fs.existsSync(`${folder}.new`)).toBe(false);
});
