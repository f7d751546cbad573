import sharp from "sharp";

sharp.cache(false);
sharp.concurrency(1);
// Whatever it says to be, it is read as what a mark may be.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadPngBuffer", "VipsForeignLoadJpegBuffer"] });

/** What 19 mm in height and 46 mm in width need at 600 dots an inch; more would only make each letter larger. */
const box = { width: 1_100, height: 450 };
const mostPixels = 50_000_000;

/**
 * The mark of a letterhead as it is printed, without whatever else its file holds: where and with what it was made.
 * @throws Error `letterhead-picture` when it is no picture that can be read
 */
export async function drawnMark(bytes, mediaType) {
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels })
      .autoOrient()
      .resize({ ...box, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb");
    const drawn =
      mediaType === "image/jpeg" ? picture.jpeg({ quality: 92 }) : picture.png({ compressionLevel: 9 });
    const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    throw new Error("letterhead-picture");
  }
}
