import "server-only";
import { LRUCache } from "lru-cache";
import { drawnByThread, waitingForThread } from "@/lib/charts/thread";
import type { Preview } from "./preview";
import { fills, halfPattern } from "./small-map";

/** A picture is a tenth of a megabyte. */
const mostKept = 150;
const mostWaiting = 12;

const kept = new LRUCache<string, Promise<Uint8Array<ArrayBuffer>>>({ max: mostKept });

/**
 * The picture of a page as PNG, 1200 by 630; null when too many others are waiting for theirs. Pictures are kept for
 * the pages last asked for; a crawler cannot fill the memory.
 * @param mark of the preview: the same mark, the same picture
 * @throws Error when it cannot be drawn
 */
export async function pictureOf(preview: Preview, mark: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const known = kept.get(mark);
  if (known) return known;
  if (waitingForThread() >= mostWaiting) return null;
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
  return drawnByThread({ preview: { ...rest, legend: swatches } });
}
