import "server-only";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { buffer, text } from "node:stream/consumers";
import { LRUCache } from "lru-cache";
import { Gate } from "@/lib/base/gate";
import { isStopping, ownChild } from "@/lib/base/running-work";

/** How large previews are, in pixels of their longer side. */
export const previewSides = { small: 160, large: 1200 } as const;
export type PreviewSize = keyof typeof previewSides;

const patience = 15_000;
const mostBytes = 12 * 1024 * 1024;
const kept = new LRUCache<string, { preview: Preview | null }>({
  maxSize: mostBytes,
  sizeCalculation: ({ preview }) => 100 + (preview?.length ?? 0),
});
const underWay = new Map<string, Promise<Preview | null>>();
type Preview = Buffer<ArrayBuffer>;
// One at a time: a large photograph takes a processor for a second.
const drawing = new Gate(1, 60);

/**
 * A small picture of a kept one; null where none can be drawn. Those last asked for are kept in memory.
 * @param sha256 of the kept file: the same bytes, the same preview
 * @param read gives the bytes, where they have to be drawn
 * @throws Refusal when too many wait for theirs
 */
export async function previewOf(
  sha256: string,
  size: PreviewSize,
  read: () => Promise<Uint8Array | null>,
): Promise<Preview | null> {
  const key = `${sha256} ${size}`;
  const known = kept.get(key);
  if (known) return known.preview;
  const drawn =
    underWay.get(key) ??
    drawing
      .run(async () => {
        const bytes = isStopping() ? null : await read();
        const preview = bytes && (await draw(bytes, previewSides[size]));
        if (bytes) kept.set(key, { preview });
        return preview;
      })
      .finally(() => underWay.delete(key));
  underWay.set(key, drawn);
  return drawn;
}

async function draw(bytes: Uint8Array, side: number): Promise<Preview | null> {
  const script = path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "files", "draw-preview.mjs");
  // It gets nothing of the environment: it needs no secret and no setting.
  const child = ownChild(
    spawn(process.execPath, [script, String(side)], {
      env: { NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "pipe"],
      timeout: patience,
      killSignal: "SIGKILL",
    }),
  );
  // It may end before it has read everything.
  child.stdin.on("error", () => undefined);
  child.stdin.end(bytes);
  const [drawn, , [code]] = await Promise.all([
    buffer(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return code === 0 && drawn.length > 0 ? drawn : null;
}
