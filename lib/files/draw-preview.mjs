import { buffer } from "node:stream/consumers";
import v8 from "node:v8";

/**
 * Draws a small WebP picture of the file that comes in, in a process of its own: what someone sends may be made to break
 * the library that reads it, and then this process ends and nothing else.
 * `node draw-preview.mjs SIDE KIND < file > preview`
 */

/** A photograph of a camera of today has up to 100 million pixels. */
const mostPixels = 120_000_000;

// What a reader in WebAssembly may take: half a gigabyte, in pages of 64 kB. It ends when it asks for more.
v8.setFlagsFromString("--wasm-max-mem-pages=8192");
// Those readers tell on the console what is wrong with a file. Nothing goes out from here but a picture.
console.log = () => undefined;

const [side, kind] = [Number(process.argv[2]), process.argv[3]];
const bytes = await buffer(process.stdin);
const pixels = await pixelsOf(kind);
// It is loaded last: most of what a file without a preview costs is the start of its reader.
const { default: sharp } = await import("sharp");

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

const picture = pixels
  ? sharp(pixels.data, { raw: pixels, limitInputPixels: mostPixels })
  : sharp(bytes, { limitInputPixels: mostPixels, failOn: "none" });
const drawn = await picture
  .autoOrient()
  .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
  .flatten({ background: "#ffffff" })
  .webp({ quality: 72, effort: 2 })
  .toBuffer();
process.stdout.write(drawn);

/** What `sharp` cannot read comes to it as pixels. */
async function pixelsOf(kind) {
  switch (kind) {
    case "application/pdf": {
      const { pixelsOfPdf } = await import("./pixels-of-pdf.mjs");
      return pixelsOfPdf(bytes, side);
    }
    case "image/heic": {
      const { pixelsOfHeic } = await import("./pixels-of-heic.mjs");
      return pixelsOfHeic(bytes);
    }
    default:
      return null;
  }
}
