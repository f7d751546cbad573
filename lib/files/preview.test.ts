import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pngOf } from "@/lib/testing/files";
import { previewOf } from "./preview";

let last = 0;
const drawn = async (bytes: Uint8Array, mediaType = "image/jpeg") =>
  previewOf({ sha256: String(++last), mediaType }, "small", async () => bytes);
const wide = () => sharp({ create: { width: 900, height: 300, channels: 3, background: "#1a6fb5" } });

describe("the preview of a picture", () => {
  it.each(["jpeg", "png", "webp", "tiff"] as const)("is drawn small of %s", async (format) => {
    const preview = await drawn(await wide().toFormat(format).toBuffer(), `image/${format}`);
    const { width, height, format: kind, exif } = await sharp(preview ?? undefined).metadata();
    expect({ width, height, kind, exif }).toEqual({ width: 160, height: 53, kind: "webp", exif: undefined });
  });

  it("stands upright, as the camera was held", async () => {
    const preview = await drawn(await wide().withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect(await sharp(preview ?? undefined).metadata()).toMatchObject({ width: 53, height: 160 });
  });

  it("is none of what is no picture, of a broken one, of one with too many pixels, or of a drawing with text", async () => {
    const huge = Buffer.alloc(13);
    huge.writeUInt32BE(60_000, 0);
    huge.writeUInt32BE(60_000, 4);
    huge.set([8, 2, 0, 0, 0], 8);
    for (const bytes of [
      Buffer.from("%PDF-1.7"),
      pngOf(),
      pngOf(["IHDR", huge]),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ])
      expect(await drawn(bytes)).toBeNull();
  });

  it("is drawn once for all who ask, and not again", async () => {
    let read = 0;
    const bytes = await wide().jpeg().toBuffer();
    const ask = () =>
      previewOf({ sha256: "once", mediaType: "image/jpeg" }, "large", async () => {
        read++;
        return bytes;
      });
    const [one, other] = await Promise.all([ask(), ask()]);
    expect(one).toBe(other);
    expect(await ask()).toBe(one);
    expect(read).toBe(1);
  });
});
