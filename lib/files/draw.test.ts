import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { heicPicture } from "@/lib/testing/heic";
import { heavyPdf, lockedPdf, pdfOf, pdfStream, redBelow, slowPdf } from "@/lib/testing/pdf";
import { draw } from "./draw";
import type { MediaType } from "./extensions";

/** What WebAssembly reads: the first page of a PDF, and pictures of an iPhone. */

const drawn = (bytes: Uint8Array, mediaType: MediaType, patience?: number) =>
  draw(bytes, mediaType, 160, patience);

/** How large a preview is, and what colour it has in the middle of each of its four quarters, line by line. */
async function seen(preview: Buffer | null): Promise<string> {
  if (!preview) return "none";
  const { data, info } = await sharp(preview).raw().toBuffer({ resolveWithObject: true });
  const colour = (x: number, y: number) => {
    const at = (Math.floor(info.height * y) * info.width + Math.floor(info.width * x)) * info.channels;
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    if (Math.min(red, green, blue) > 200) return "white";
    return red > blue ? "red" : "blue";
  };
  const [top, bottom] = [0.25, 0.75].map((y) => `${colour(0.25, y)} ${colour(0.75, y)}`);
  return `${info.width}×${info.height}: ${top}, ${bottom}`;
}

describe("the first page of a PDF", () => {
  const field =
    "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (b) /Rect [0 421 595 842] /F 4 /AP << /N 6 0 R >> >>";
  const filled = pdfStream("0 0 1 rg 0 0 595 421 re f", "/Type /XObject /Subtype /Form /BBox [0 0 595 421]");
  const cases: [string, Buffer, string][] = [
    ["is drawn on white", pdfOf({ content: redBelow }), "113×160: white white, red red"],
    ["stands as it is turned", pdfOf({ content: redBelow, rotate: 90 }), "160×113: red white, red white"],
    [
      "is drawn with what its form was filled in with",
      pdfOf(
        { content: redBelow, more: "/Annots [5 0 R]" },
        { objects: [field, filled], catalog: "/AcroForm << /Fields [5 0 R] >>" },
      ),
      "113×160: blue blue, red red",
    ],
    [
      "is drawn small however large it is",
      pdfOf({ mediaBox: [0, 0, 14_400, 14_400], content: "1 0 0 rg 0 0 14400 7200 re f" }),
      "160×160: white white, red red",
    ],
    ["may be a line", pdfOf({ mediaBox: [0, 0, 14_400, 1] }), "160×1: white white, white white"],
    ["is none where it is larger than a PDF's may be", pdfOf({ mediaBox: [0, 0, 1e9, 1e9] }), "none"],
    ["is none where there is no page", pdfOf({}, { kids: "[]" }), "none"],
    ["is none where a password is asked for", lockedPdf(), "none"],
    ["is none where it takes more memory than it may", heavyPdf(), "none"],
    ["is none where nothing but the beginning is of a PDF", Buffer.from("%PDF-1.7\n%%EOF\n"), "none"],
    ["is none where there are no bytes", Buffer.alloc(0), "none"],
  ];
  it.each(cases)("%s", async (_, bytes, expected) => {
    expect(await seen(await drawn(bytes, "application/pdf"))).toBe(expected);
  });

  it("is none where it takes too long", async () => {
    expect(await drawn(slowPdf(), "application/pdf", 1500)).toBeNull();
  });
});

describe("a picture of an iPhone", () => {
  const cases: [string, Buffer, string][] = [
    ["is drawn, and not made larger than it is", heicPicture(), "128×64: red blue, red blue"],
    ["stands upright, as the camera was held", heicPicture({ turns: 3 }), "64×128: red red, blue blue"],
    ["may stand on its head", heicPicture({ turns: 2 }), "128×64: blue red, blue red"],
    ["is none where it tells of too many pixels", heicPicture({ told: [30_000, 30_000] }), "none"],
    ["is none where its frame is not what it tells", heicPicture({ told: [1, 1] }), "none"],
    ["is none of what only begins like one", heicPicture().subarray(0, 24), "none"],
    ["is none where there are no bytes", Buffer.alloc(0), "none"],
  ];
  it.each(cases)("%s", async (_, bytes, expected) => {
    expect(await seen(await drawn(bytes, "image/heic"))).toBe(expected);
  });
});

describe("whatever someone sends", () => {
  const samples: [MediaType, Buffer][] = [
    ["application/pdf", pdfOf({ content: redBelow })],
    ["application/pdf", lockedPdf()],
    ["image/heic", heicPicture({ turns: 3 })],
  ];

  it("is drawn or not: what breaks is the process that draws, and in time", async () => {
    const changed = fc
      .tuple(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(1000), fc.nat(255)), { maxLength: 6 }),
        fc.oneof(fc.constant(10_000), fc.nat(1000)),
      )
      .map(([[mediaType, sample], changes, length]) => {
        const bytes = Buffer.from(sample.subarray(0, length));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        return { mediaType, bytes };
      });
    await fc.assert(
      fc.asyncProperty(changed, async ({ mediaType, bytes }) => {
        const preview = await drawn(bytes, mediaType);
        if (preview) expect((await sharp(preview).metadata()).format).toBe("webp");
      }),
      { numRuns: 30 },
    );
  });

  it("is read by what reads its own kind alone", async () => {
    expect(await drawn(pdfOf(), "image/heic")).toBeNull();
    expect(await drawn(heicPicture(), "application/pdf")).toBeNull();
    expect(await drawn(heicPicture(), "image/jpeg")).toBeNull();
    expect(await drawn(pdfOf(), "image/png")).toBeNull();
  });
});
