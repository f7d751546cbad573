/**
 * Sheets of labels in A4 as they are sold, in millimetres. The same layout has a number of its own with each maker, so they are
 * named by how many labels of which size there are.
 */
export type LabelFormat = {
  columns: number;
  rows: number;
  width: number;
  height: number;
  /** From the left edge of one label to that of the next, and from the top to the top. */
  pitch: { across: number; down: number };
  /** Of the sheet, before the first label. */
  margin: { left: number; top: number };
};

const a4 = { width: 210, height: 297 };

/** Labels in the middle of the sheet, as all of these have them. */
function centred(
  columns: number,
  rows: number,
  width: number,
  height: number,
  gap: { across?: number; down?: number } = {},
): LabelFormat {
  const pitch = { across: width + (gap.across ?? 0), down: height + (gap.down ?? 0) };
  const middle = (whole: number, count: number, size: number, step: number) =>
    Math.round((whole - (count - 1) * step - size) * 50) / 100;
  return {
    columns,
    rows,
    width,
    height,
    pitch,
    margin: {
      left: middle(a4.width, columns, width, pitch.across),
      top: middle(a4.height, rows, height, pitch.down),
    },
  };
}

export const labelFormats = {
  "3x8-70x37": centred(3, 8, 70, 37),
  "3x7-63.5x38.1": centred(3, 7, 63.5, 38.1, { across: 2.54 }),
  "2x7-99.1x38.1": centred(2, 7, 99.1, 38.1, { across: 2.54 }),
  "2x7-105x42.3": centred(2, 7, 105, 42.3),
  "2x4-105x74": centred(2, 4, 105, 74),
  "2x4-99.1x67.7": centred(2, 4, 99.1, 67.7, { across: 2.54 }),
} as const satisfies Record<string, LabelFormat>;
export type LabelFormatName = keyof typeof labelFormats;
export const labelFormatNames = Object.keys(labelFormats) as LabelFormatName[];

/** How many labels a sheet has. */
export const labelsOnSheet = (format: LabelFormatName): number =>
  labelFormats[format].columns * labelFormats[format].rows;

/** Envelopes as they lie before whoever writes on them, in millimetres. */
export const envelopeFormats = {
  DL: { width: 220, height: 110 },
  C5: { width: 229, height: 162 },
  C4: { width: 324, height: 229 },
} as const;
export type EnvelopeFormatName = keyof typeof envelopeFormats;
export const envelopeFormatNames = Object.keys(envelopeFormats) as EnvelopeFormatName[];
