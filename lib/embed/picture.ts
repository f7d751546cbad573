import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { LRUCache } from "lru-cache";
import type { Preview } from "./preview";
import { fills, halfPattern } from "./small-map";

type Answer = { id: number; png?: Uint8Array<ArrayBuffer>; problem?: string };
type Waiting = { resolve(png: Uint8Array<ArrayBuffer>): void; reject(problem: Error): void };

/** A picture is a tenth of a megabyte. */
const mostKept = 150;
const mostWaiting = 12;
const idleMilliseconds = 30_000;

const kept = new LRUCache<string, Promise<Uint8Array<ArrayBuffer>>>({ max: mostKept });
const waiting = new Map<number, Waiting>();
let thread: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
let last = 0;

/**
 * The picture of a page as PNG, 1200 by 630; null when too many others are waiting for theirs. Pictures are kept for
 * the pages last asked for; a crawler cannot fill the memory.
 * @param mark of the preview: the same mark, the same picture
 * @throws Error when it cannot be drawn
 */
export async function pictureOf(preview: Preview, mark: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const known = kept.get(mark);
  if (known) return known;
  if (waiting.size >= mostWaiting) return null;
  const drawn = draw(preview);
  kept.set(mark, drawn);
  drawn.catch(() => kept.delete(mark));
  return drawn;
}

function draw(preview: Preview): Promise<Uint8Array<ArrayBuffer>> {
  const { alt: _, legend, ...rest } = preview;
  const swatches = legend.map(({ look, label }) => ({
    label,
    swatch: `<svg xmlns="http://www.w3.org/2000/svg" width="68" height="44">${halfPattern}<rect x="1" y="1" width="66" height="42" fill="${fills[look]}" stroke="#586772" stroke-width="2"/></svg>`,
  }));
  clearTimeout(idle);
  thread ??= start();
  const id = ++last;
  thread.postMessage({ id, preview: { ...rest, legend: swatches } });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

/** Starts the thread. It does not keep the process from ending, and ends when it has nothing to do. */
function start(): Worker {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "embed", "draw.mjs");
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
