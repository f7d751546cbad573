import fc from "fast-check";
import sharp, { type Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import { Refusal } from "@/lib/base/refusal";
import { docxOf, exifSegment, heicOf, jpegOf, outlookOf, pngOf, webpOf, zipOf } from "@/lib/testing/files";
import { takeIn } from "./take-in";

/** Pictures as programs write them, not as our tests do. */

const picture = (): Sharp =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "#1a6fb5" } }).withExif({
    IFD0: { Model: "A camera" },
    IFD3: {
      GPSLatitudeRef: "N",
      GPSLatitude: "44/1 57/1 0/1",
      GPSLongitudeRef: "E",
      GPSLongitude: "34/1 6/1 0/1",
    },
  });
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="44,57.0N" exif:GPSLongitude="34,6.0E"/></rdf:RDF></x:xmpmeta>';
const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();

describe("a picture of a real camera", () => {
  it.each(["jpeg", "png", "webp", "tiff"] as const)(
    "is kept as %s without its place, each pixel and what else it says as it was",
    async (format) => {
      const sent = await picture().withXmp(xmp).toFormat(format).toBuffer();
      const before = await sharp(sent).metadata();
      // A TIFF file written by it carries the text alone.
      const saysMore = format !== "tiff";
      expect(before.exif?.includes("A camera") ?? false).toBe(saysMore);
      expect(before.xmp?.includes("GPSLatitude")).toBe(true);
      const taken = await takeIn(`photo.${format}`, sent);
      expect(taken?.mediaType).toBe(`image/${format}`);
      expect(taken?.remarks).toEqual(["position-removed"]);
      const kept = Buffer.from(taken?.bytes ?? []);
      // In a PNG file the text is packed, and goes as a whole.
      if (format !== "png") expect(kept.length).toBe(sent.length);
      expect((await pixels(kept)).equals(await pixels(sent))).toBe(true);
      const after = await sharp(kept).metadata();
      expect(after.exif?.includes("A camera") ?? false).toBe(saysMore);
      expect(after.xmp?.toString() ?? "").not.toContain("44,57");
      // The numerator of the degrees with its denominator, in either order of bytes.
      for (const degrees of ["0000002c00000001", "2c00000001000000"])
        expect(kept.includes(Buffer.from(degrees, "hex")), degrees).toBe(false);
    },
  );

  it("without a place is kept byte for byte", async () => {
    const sent = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#fff" } })
      .jpeg()
      .toBuffer();
    const taken = await takeIn("a.jpg", sent);
    expect(taken?.bytes).toBe(sent);
    expect(taken?.remarks).toEqual([]);
  });
});

describe("whatever someone sends", () => {
  const samples = [
    Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /ObjStm >>\nstream\nxx\nendstream"),
    pngOf(["eXIf", exifSegment().subarray(6)]),
    jpegOf(exifSegment(true)),
    webpOf(["EXIF", exifSegment().subarray(6)]),
    heicOf(exifSegment().subarray(6)),
    exifSegment().subarray(6),
    docxOf({}, true),
    zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<office/>" }),
    outlookOf({ "0037": "Re" }, { attached: 1 }),
    Buffer.from("From: a\r\nTo: b\r\nDate: c\r\n\r\nText"),
  ];

  it("is kept, refused in words or said to be of no kind: nothing hangs, and nothing breaks", async () => {
    const changed = fc
      .tuple(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 10 }),
        fc.nat(4000),
      )
      .map(([sample, changes, length]) => {
        const bytes = Buffer.from(sample.subarray(0, length));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        return bytes;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, fc.uint8Array({ maxLength: 2000 })), async (bytes) => {
        const taken = await takeIn("file", bytes).catch((error) => {
          if (error instanceof Refusal) return null;
          throw error;
        });
        if (taken && taken.mediaType !== "image/png") expect(taken.bytes.byteLength).toBe(bytes.byteLength);
      }),
      { numRuns: 1500 },
    );
  });
});
