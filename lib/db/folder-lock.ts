import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { StartProblem } from "@/lib/base/start-problem";

/** Who holds a lock. A process id alone is reused; with its start time it names one process. */
const Holder = z.object({
  pid: z.number(),
  startedAt: z.string(),
  /** The machine or container in which `pid` means something. */
  place: z.string(),
});
type Holder = z.infer<typeof Holder>;

export type FolderLock = { release(): void };

const heartbeatMs = 5_000;
const silentAfterMs = 30_000;

/**
 * Takes the exclusive lock beside a folder (`<folder>.lock`). A lock left by a process that is gone is taken over.
 * Two processes on one embedded database destroy each other's writes, so nobody opens it without this.
 * @throws StartProblem when a living process holds it; it is named, with what to do
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = `${folder}.lock`;
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const own: Holder = { pid: process.pid, startedAt: startTime(process.pid), place: place() };
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  fs.writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    const giveUp = Date.now() + silentAfterMs + heartbeatMs;
    while (!claim(draft, file)) {
      const state = holderState(file, own);
      if (state.kind === "gone") {
        takeOver(draft, file, own);
        await sleep(20);
        continue;
      }
      if (state.kind === "elsewhere" && Date.now() < giveUp) {
        // A process on another machine or in another container cannot be asked, only be heard breathing.
        const before = modified(file);
        await sleep(heartbeatMs + 2_000);
        if (modified(file) === before) continue;
      }
      throw new StartProblem(
        `the database folder ${folder} is in use by process ${state.holder.pid}` +
          `${state.kind === "elsewhere" ? ` on ${state.holder.place.split(" ")[0]}` : ""}: ` +
          "stop that one first, or set DATA_DIR to another folder",
      );
    }
  } finally {
    fs.rmSync(draft, { force: true });
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    fs.utimes(file, now, now, () => {});
  }, heartbeatMs);
  heartbeat.unref();
  const release = () => {
    clearInterval(heartbeat);
    process.off("exit", release);
    if (isDeepStrictEqual(read(file), own)) fs.rmSync(file, { force: true });
  };
  process.on("exit", release);
  return { release };
}

/** A link is made in one step and with its content; creating and then writing would not be. */
function claim(draft: string, file: string): boolean {
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Only the one that makes the second file may replace a dead lock, so that two do not both do it. */
function takeOver(draft: string, file: string, own: Holder): void {
  const turn = `${file}.turn`;
  const age = Date.now() - modified(turn);
  if (Number.isFinite(age) && age > silentAfterMs) fs.rmSync(turn, { force: true });
  if (!claim(draft, turn)) return;
  try {
    if (holderState(file, own).kind === "gone") fs.rmSync(file, { force: true });
  } finally {
    fs.rmSync(turn, { force: true });
  }
}

type State = { kind: "gone" } | { kind: "alive" | "elsewhere"; holder: Holder };

function holderState(file: string, own: Holder): State {
  const holder = read(file);
  if (!holder) return { kind: "gone" };
  if (holder.place !== own.place) {
    return Date.now() - modified(file) > silentAfterMs ? { kind: "gone" } : { kind: "elsewhere", holder };
  }
  if (!isAlive(holder.pid)) return { kind: "gone" };
  const startedAt = startTime(holder.pid);
  return startedAt === holder.startedAt || !startedAt || !holder.startedAt
    ? { kind: "alive", holder }
    : { kind: "gone" };
}

function read(file: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(fs.readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

const modified = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process started, in whatever unit the system counts; empty where it does not say. */
function startTime(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold spaces and parentheses itself; the 22nd field is counted after it.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    if (process.platform === "linux" || process.platform === "win32") return "";
  }
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

function place(): string {
  const parts = [os.hostname()];
  try {
    parts.push(fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());
    parts.push(fs.readlinkSync("/proc/self/ns/pid"));
  } catch {
    // Only Linux tells these.
  }
  return parts.join(" ");
}
