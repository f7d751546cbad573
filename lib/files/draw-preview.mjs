import { buffer } from "node:stream/consumers";
import sharp from "sharp";

/**
 * Draws a small WebP picture of the one that comes in, in a process of its own: what someone sends may be made to break
 * the library that reads it, and then this process ends and nothing else. `node draw-preview.mjs SIDE < picture > preview`
 */

/** A photograph of a camera of today has up to 100 million pixels. */
const mostPixels = 120_000_000;

sharp.cache(false);
sharp.concurrency(1);
// Only what is kept is read, each by its own reader: none that starts another program or draws text.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadTiffBuffer",
  ],
});

const side = Number(process.argv[2]);
const drawn = await sharp(await buffer(process.stdin), { limitInputPixels: mostPixels, failOn: "none" })
  .autoOrient()
  .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
  .flatten({ background: "#ffffff" })
  .webp({ quality: 72, effort: 2 })
  .toBuffer();
process.stdout.write(drawn);
