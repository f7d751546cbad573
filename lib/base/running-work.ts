import type { ChildProcess } from "node:child_process";
import { ofProcess } from "./of-process";

/**
 * What this process has under way when it is told to stop: whether it was told, and the processes that it has started,
 * which would live on without it.
 */
const running = ofProcess("running-work", () => ({ stopping: false, children: new Set<ChildProcess>() }));

/** From the signal on nothing new is begun. */
export const isStopping = (): boolean => running.stopping;
export function beginStopping(): void {
  running.stopping = true;
}

/** For the tests of a process that goes on. */
export function beginAnew(): void {
  running.stopping = false;
}

/** Remembers a process until it has ended. */
export function ownChild<Child extends ChildProcess>(child: Child): Child {
  running.children.add(child);
  for (const ended of ["close", "error"]) child.once(ended, () => running.children.delete(child));
  return child;
}

/** Ends every process that is still at work, and waits until it has. */
export async function endChildren(): Promise<void> {
  await Promise.all(
    [...running.children].map(
      (child) =>
        new Promise<void>((resolve) => {
          child.once("close", () => resolve());
          if (!child.kill("SIGKILL")) resolve();
        }),
    ),
  );
}
