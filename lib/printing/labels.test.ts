import { describe, expect, it } from "vitest";
import { Refusal } from "@/lib/base/refusal";
import { finishedLetter } from "@/lib/testing/letters";
import { type PdfPage, readPdf } from "@/lib/testing/read-pdf";
import {
  envelopeFormatNames,
  envelopeFormats,
  labelFormatNames,
  labelFormats,
  labelsOnSheet,
} from "./label-formats";
import { type Addressee, envelopes, labelSheet } from "./labels";

const { addressee } = finishedLetter();
const numbered = (count: number): Addressee[] =>
  Array.from({ length: count }, (_, index) => ({
    ...addressee,
    label: `Body ${index}`,
    nameLines: [`Number ${index}.`],
  }));
const whole = ({ nameLines, addressLines }: Addressee) => [...nameLines, ...addressLines].join("");
const refusalOf = async (work: Promise<unknown>) => {
  const refused = await work.catch((error: unknown) => error);
  if (!(refused instanceof Refusal)) throw new Error(`not refused in words: ${refused}`);
  return [refused.key, refused.values];
};
/** The frame around what stands on a page between two bounds, in millimetres. */
function frame({ pieces }: PdfPage) {
  return {
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    top: Math.min(...pieces.map(({ top }) => top)),
    bottom: Math.max(...pieces.map(({ bottom }) => bottom)),
  };
}

describe("formats of labels", () => {
  it.each(labelFormatNames)(
    "%s has its labels on the sheet, none over another, and as much room on each side",
    (name) => {
      const { columns, rows, width, height, pitch, margin } = labelFormats[name];
      expect(pitch.across).toBeGreaterThanOrEqual(width);
      expect(pitch.down).toBeGreaterThanOrEqual(height);
      expect(margin.left + (columns - 1) * pitch.across + width).toBeCloseTo(210 - margin.left, 1);
      expect(margin.top + (rows - 1) * pitch.down + height).toBeCloseTo(297 - margin.top, 1);
      expect(Math.min(margin.left, margin.top)).toBeGreaterThanOrEqual(0);
      expect(name).toBe(`${columns}x${rows}-${width}x${height}`);
    },
  );

  it("are those of the makers", () => {
    expect(labelFormats["3x8-70x37"].margin).toEqual({ left: 0, top: 0.5 });
    expect(labelFormats["2x7-99.1x38.1"].margin).toEqual({ left: 4.63, top: 15.15 });
    expect(labelFormats["3x7-63.5x38.1"].margin).toEqual({ left: 7.21, top: 15.15 });
  });
});

describe("a sheet of labels", () => {
  it.each(labelFormatNames)(
    "of %s has each address on its label, from the one where it begins",
    async (name) => {
      const { columns, width, height, pitch, margin } = labelFormats[name];
      const onSheet = labelsOnSheet(name);
      const startAt = onSheet - 2;
      const { pages, tagged, title } = await readPdf(
        await labelSheet(numbered(onSheet), name, startAt, "en"),
      );
      expect({ pages: pages.length, tagged, title }).toEqual({
        pages: 2,
        tagged: true,
        title: "Address labels",
      });
      for (const [index] of numbered(onSheet).entries()) {
        const at = startAt - 1 + index;
        const page = pages[Math.floor(at / onSheet)];
        const left = margin.left + ((at % onSheet) % columns) * pitch.across;
        const top = margin.top + Math.floor((at % onSheet) / columns) * pitch.down;
        const here = page?.pieces.filter(
          (piece) =>
            piece.left >= left + 4 &&
            piece.right <= left + width - 4 &&
            piece.top >= top + 3 &&
            piece.bottom <= top + height - 3,
        );
        expect(here?.map(({ text }) => text.trim())).toEqual([`Number ${index}.`, ...addressee.addressLines]);
      }
      // Nothing is anywhere else.
      expect(pages.flatMap(({ pieces }) => pieces)).toHaveLength(onSheet * 4);
    },
  );

  it("shrinks a long address, whole", async () => {
    const long = {
      ...addressee,
      nameLines: [
        "Committee on Legal Affairs and Human Rights of the Parliamentary Assembly of the Council of Europe",
        "Secretariat of the Presidency",
      ],
    };
    const { pages } = await readPdf(await labelSheet([long], "3x8-70x37", 1, "en"));
    const page = pages[0] as PdfPage;
    expect(page.text.replace(/\s/g, "")).toBe(whole(long).replace(/\s/g, ""));
    const { right, bottom } = frame(page);
    expect(right).toBeLessThanOrEqual(64.2);
    expect(bottom).toBeLessThanOrEqual(33.7);
  });

  it.each<[string, Addressee[], number, unknown]>([
    [
      "an address that would have to be cut",
      [addressee, { ...addressee, label: "XX", addressLines: Array(15).fill("A line") }],
      1,
      ["printed-address-too-long", { name: "XX" }],
    ],
    [
      "a word wider than a label",
      [{ ...addressee, label: "XX", nameLines: ["M".repeat(50)] }],
      1,
      ["printed-address-too-long", { name: "XX" }],
    ],
    [
      "an addressee without an address",
      [{ ...addressee, label: "XX", addressLines: [" "] }],
      1,
      ["printed-address-missing", { name: "XX" }],
    ],
    [
      "letters that no font has",
      [addressee, { ...addressee, label: "XX", nameLines: ["🕊"] }],
      1,
      ["unprintable-characters", { name: "XX", characters: "🕊" }],
    ],
    ["a beginning that no sheet has", [addressee], 25, ["labels-start", { count: 24 }]],
    ["a beginning before the first", [addressee], 0, ["labels-start", { count: 24 }]],
  ])("refuses %s in words", async (_, addressees, startAt, expected) => {
    expect(await refusalOf(labelSheet(addressees, "3x8-70x37", startAt, "uk"))).toEqual(expected);
  });

  it("is the same file for the same addresses", async () => {
    const make = () => labelSheet(numbered(3), "2x4-105x74", 2, "crh");
    expect(await make()).toEqual(await make());
  });
});

describe("envelopes", () => {
  const { letterhead } = finishedLetter();
  it.each(envelopeFormatNames)(
    "%s: the address where the post reads it, the sender above, a page each",
    async (name) => {
      const { width, height } = envelopeFormats[name];
      const { pages } = await readPdf(await envelopes(numbered(3), letterhead, name, "en"));
      expect(pages).toHaveLength(3);
      for (const [index, page] of pages.entries()) {
        expect([page.width, page.height].map(Math.round)).toEqual([width, height]);
        const sender = page.pieces.filter(({ left }) => left < width / 2 - 1);
        expect(sender.map(({ text }) => text.trim())).toEqual([letterhead.name, ...letterhead.lines]);
        const address = page.pieces.filter(({ left }) => left >= width / 2 - 1);
        expect(address.map(({ text }) => text.trim())).toEqual([
          `Number ${index}.`,
          ...addressee.addressLines,
        ]);
        const { top, right, bottom } = frame({ ...page, pieces: address });
        expect(top).toBeGreaterThanOrEqual(40);
        expect(right).toBeLessThanOrEqual(width - 15);
        expect(bottom).toBeLessThanOrEqual(height - 15);
        expect(frame({ ...page, pieces: sender }).bottom).toBeLessThan(top);
      }
    },
  );

  it("have no sender where none is given", async () => {
    const { text } = await readPdf(await envelopes([addressee], null, "DL", "en"));
    expect(text).not.toContain(letterhead.name);
  });
});
