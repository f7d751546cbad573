import type { ChildProcess } from "node:child_process";

/**
 * What this process has under way when it is told to stop: whether it was told, and the processes that it has started,
 * which would live on without it. One for the process: what stands before the framework is bundled apart from it.
 */
type Running = { stopping: boolean; children: Set<ChildProcess> };
const slot = globalThis as { [key: symbol]: Running | undefined };
const key = Symbol.for("recognition-tracker.running-work");
slot[key] ??= { stopping: false, children: new Set() };
const running = slot[key];

/** From the signal on nothing new is begun. */
export const isStopping = (): boolean => running.stopping;
export function beginStopping(): void {
  running.stopping = true;
}

/** Remembers a process until it has ended. */
export function ownChild<Child extends ChildProcess>(child: Child): Child {
  running.children.add(child);
  child.once("close", () => running.children.delete(child));
  child.once("error", () => running.children.delete(child));
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
