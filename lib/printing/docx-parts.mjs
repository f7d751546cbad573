// What the programs that write DOCX share: colours, measures, and texts with their line breaks.
import { TextRun } from "docx";

export const ink = "14202B";
export const muted = "4C5A66";
export const accent = "0B4F8A";
export const gold = "F0B400";
/** In the measures of Word, twentieths of a point. */
export const mm = (length) => Math.round((length * 1440) / 25.4);
export const points = (size) => size * 20;
/** Sizes of letters in half points. */
export const size = (letter) => letter * 2;

export const withBreaks = (text, look) =>
  text
    .split("\n")
    .map((part, index) => new TextRun({ ...look, text: part, ...(index > 0 ? { break: 1 } : {}) }));
