import "server-only";
import { type ChildProcessByStdio, spawn } from "node:child_process";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { ownChild } from "./running-work";

/** A program of a room of lib/, as a process of its own. */
export type Program = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * Starts a program that reads standard input and writes standard output. It gets nothing of the environment: no secret and no
 * setting. It is killed when its time is over, and when the server stops.
 * @param file where it is, from lib/ on: `reports/print.mjs`
 * @param patience milliseconds
 * @param memory how many megabytes it may fill
 */
export function startProgram(
  file: string,
  told: readonly string[],
  { patience, memory }: { patience: number; memory?: number },
): Program {
  const script = path.join(/* turbopackIgnore: true */ process.cwd(), "lib", file);
  const limits = memory === undefined ? [] : [`--max-old-space-size=${memory}`];
  const child = ownChild(
    spawn(process.execPath, [...limits, script, ...told], {
      env: { NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "pipe"],
      timeout: patience,
      killSignal: "SIGKILL",
    }),
  );
  // It may end before it has read everything; what it says at its end is what counts.
  child.stdin.on("error", () => undefined);
  return child;
}
