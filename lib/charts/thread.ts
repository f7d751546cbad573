import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";

type Answer = { id: number; png?: Uint8Array<ArrayBuffer>; problem?: string };
type Waiting = { resolve(png: Uint8Array<ArrayBuffer>): void; reject(problem: Error): void };

const idleMilliseconds = 30_000;

const waiting = new Map<number, Waiting>();
let thread: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
let last = 0;

/** How many pictures are being drawn or wait for it. */
export const waitingForThread = (): number => waiting.size;

/**
 * Has one picture drawn as PNG, on the thread that all pictures share.
 * @param task what `draw.mjs` reads
 * @throws Error when it cannot be drawn
 */
export function drawnByThread(task: object): Promise<Uint8Array<ArrayBuffer>> {
  clearTimeout(idle);
  thread ??= start();
  const id = ++last;
  thread.postMessage({ id, ...task });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

/** Starts the thread. It does not keep the process from ending, and ends when it has nothing to do. */
function start(): Worker {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "charts", "draw.mjs");
  // It gets nothing of the environment: it needs no secret and no setting.
  const started = new Worker(file, { env: { NODE_ENV: "production" } });
  started.unref();
  started.on("message", ({ id, png, problem }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (png) asked?.resolve(png);
    else asked?.reject(new Error(`a picture could not be drawn: ${problem}`));
    if (waiting.size > 0) return;
    clearTimeout(idle);
    idle = setTimeout(() => {
      if (thread === started) thread = null;
      void started.terminate();
    }, idleMilliseconds);
    idle.unref();
  });
  const gone = (problem: Error) => {
    if (thread !== started) return;
    thread = null;
    for (const { reject } of waiting.values()) reject(problem);
    waiting.clear();
  };
  started.on("error", gone);
  started.on("exit", () => gone(new Error("the thread that draws pictures has ended")));
  return started;
}
