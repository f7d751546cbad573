import "server-only";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { buffer, text } from "node:stream/consumers";
import { ownChild } from "@/lib/base/running-work";

/** How long one picture may take, in milliseconds. */
const usualPatience = 15_000;

/**
 * Draws a small WebP picture of a kept file, in a process of its own; null where it cannot be drawn, or not in time.
 * @param side the longer side of the picture, in pixels, at most
 */
export async function draw(
  bytes: Uint8Array,
  mediaType: string,
  side: number,
  patience = usualPatience,
): Promise<Buffer<ArrayBuffer> | null> {
  const script = path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "files", "draw-preview.mjs");
  // It gets nothing of the environment: it needs no secret and no setting.
  const child = ownChild(
    spawn(process.execPath, [script, String(side), mediaType], {
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
