import "server-only";
import { once } from "node:events";
import { buffer, text } from "node:stream/consumers";
import { startProgram } from "@/lib/base/program";

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
  const child = startProgram("files/draw-preview.mjs", [String(side), mediaType], { patience });
  child.stdin.end(bytes);
  const [drawn, , [code]] = await Promise.all([
    buffer(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return code === 0 && drawn.length > 0 ? drawn : null;
}
