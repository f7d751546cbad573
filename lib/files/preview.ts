import "server-only";
import { LRUCache } from "lru-cache";
import { Gate } from "@/lib/base/gate";
import { isStopping } from "@/lib/base/running-work";
import { draw } from "./draw";

/** How large previews are, in pixels of their longer side. */
export const previewSides = { small: 160, large: 1200 } as const;
export type PreviewSize = keyof typeof previewSides;

const mostBytes = 12 * 1024 * 1024;
const kept = new LRUCache<string, { preview: Preview | null }>({
  maxSize: mostBytes,
  sizeCalculation: ({ preview }) => 100 + (preview?.length ?? 0),
});
const underWay = new Map<string, Promise<Preview | null>>();
type Preview = Buffer<ArrayBuffer>;
// One at a time: a large photograph takes a processor for a second or two, and up to half a gigabyte.
const drawing = new Gate(1, 60);

/**
 * A small picture of a kept file; null where none can be drawn. Those last asked for are kept in memory.
 * @param file by the hash of its bytes: the same bytes are of the same kind, and have the same preview
 * @param read gives the bytes, where they have to be drawn
 * @throws Refusal when too many wait for theirs
 */
export async function previewOf(
  { sha256, mediaType }: { sha256: string; mediaType: string },
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
        const preview = bytes && (await draw(bytes, mediaType, previewSides[size]));
        if (bytes) kept.set(key, { preview });
        return preview;
      })
      .finally(() => underWay.delete(key));
  underWay.set(key, drawn);
  return drawn;
}
