import { crc32 } from "node:zlib";
import type { MediaType } from "./extensions";

/**
 * Takes the place where a picture was taken out of its file, and leaves every other byte as it was: the picture is not
 * packed anew, and nothing moves. The place stands in the Exif data (a directory of its own, "GPS") and may stand once
 * more in the XMP data, which is text; both are overwritten where they lie, whatever kind of file is around them.
 */

/** Kinds of file in which nothing but these bytes depends on the place. */
const pictures = new Set<MediaType>(["image/jpeg", "image/png", "image/webp", "image/tiff", "image/heic"]);
export const isPicture = (type: MediaType): boolean => pictures.has(type);

/** `whole` is false where a file has more such places than any camera writes: it is made to take long. */
export type Cleaned = { bytes: Uint8Array; removed: boolean; whole: boolean };

/** The picture without its place; the bytes given are left alone. */
export function withoutPosition(bytes: Uint8Array, type: MediaType): Cleaned {
  if (!isPicture(type)) return { bytes, removed: false, whole: true };
  const packed =
    type === "image/png" ? withoutPackedText(bytes) : { bytes: Buffer.from(bytes), removed: false };
  const file = packed.bytes;
  const found = [blankExif(file, true), blankXmp(file, true)];
  const removed = found.some((place) => place.found);
  const whole = found.every((place) => place.whole);
  if (removed && type === "image/png") sumChunks(file);
  return removed || packed.removed ? { bytes: file, removed: true, whole } : { bytes, removed: false, whole };
}

/** Whether any picture inside has a place that is not packed away. */
export const hasPosition = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return blankExif(file, false).found || blankXmp(file, false).found;
};

type Places = { found: boolean; whole: boolean };
const mostBlocks = 200;
const mostEntries = 200_000;
const mostTexts = 1000;

const gpsTag = 0x8825;
const widths = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** One directory of an Exif block: numbers in it count from the block's start. */
type Block = { file: Buffer; start: number; little: boolean };

const short = ({ file, start, little }: Block, at: number) =>
  little ? file.readUInt16LE(start + at) : file.readUInt16BE(start + at);
const long = ({ file, start, little }: Block, at: number) =>
  little ? file.readUInt32LE(start + at) : file.readUInt32BE(start + at);

/** Where a file holds a text of one byte a character. */
function* placesOf(file: Buffer, text: string): Generator<number> {
  for (let at = file.indexOf(text, 0, "latin1"); at >= 0; at = file.indexOf(text, at + 1, "latin1")) yield at;
}

/** By its first bytes a block says in which order its numbers are written; eight of them are usual. */
const orders = { "II*\0": "II*\0\x08\0\0\0", "MM\0*": "MM\0*\0\0\0\x08" };

/** Where Exif blocks may start: at the file's start, after the word "Exif", or by the usual first bytes. */
function* exifStarts(file: Buffer): Generator<number> {
  const begins = (start: number) => file.toString("latin1", start, start + 4) in orders;
  if (begins(0)) yield 0;
  for (const [order, usual] of Object.entries(orders)) {
    for (const at of placesOf(file, `Exif\0\0${order}`)) yield at + 6;
    yield* placesOf(file, usual);
  }
  // The chunks of PNG and WebP that hold nothing else.
  for (const chunk of ["eXIf", "EXIF"])
    for (const at of placesOf(file, chunk)) yield* [at + 4, at + 8].filter(begins);
}

function exifBlocks(file: Buffer): { blocks: Block[]; whole: boolean } {
  const starts = new Set<number>();
  for (const start of exifStarts(file)) if (starts.add(start).size > mostBlocks) break;
  const blocks = [...starts].map((start) => ({ file, start, little: file[start] === 0x49 }));
  return { blocks, whole: starts.size <= mostBlocks };
}

/** Whether any block says where the picture was taken; with `blank`, no longer then. */
function blankExif(file: Buffer, blank: boolean): Places {
  const { blocks, whole } = exifBlocks(file);
  const budget = { entries: mostEntries };
  let found = false;
  for (const block of blocks) {
    try {
      if (blankBlock(block, blank, budget)) found = true;
    } catch (error) {
      // A number that points out of the file: no program can read it either.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return { found, whole: whole && budget.entries > 0 };
}

function blankBlock(block: Block, blank: boolean, budget: { entries: number }): boolean {
  let found = false;
  const seen = new Set<number>();
  // A file of several pages has a directory for each.
  for (let at = long(block, 4); at !== 0 && !seen.has(at); ) {
    seen.add(at);
    const count = short(block, at);
    budget.entries -= count;
    if (count === 0 || count > 1000 || budget.entries <= 0) break;
    const next = at + 2 + count * 12;
    for (let index = 0; index < count; index++) {
      const entry = at + 2 + index * 12;
      if (short(block, entry) !== gpsTag) continue;
      const directory = long(block, entry + 8);
      if (short(block, directory) === 0) continue;
      found = true;
      if (blank) blankDirectory(block, directory);
    }
    at = long(block, next);
  }
  return found;
}

/** Empties a directory: its values, wherever they lie, then its entries and their number. */
function blankDirectory(block: Block, at: number): void {
  const count = short(block, at);
  if (count > 200) return;
  const { file, start } = block;
  for (let index = 0; index < count; index++) {
    const entry = at + 2 + index * 12;
    const size = (widths[short(block, entry + 2)] ?? 1) * long(block, entry + 4);
    const value = start + long(block, entry + 8);
    if (size > 4 && size < 65_536 && value + size <= file.length) file.fill(0, value, value + size);
  }
  file.fill(0, start + at, Math.min(file.length, start + at + 2 + count * 12));
}

/** An attribute, or the beginning of an element. */
const xmpPlace =
  /\b[\w-]{1,40}:GPS\w{1,40}\s{0,9}=\s{0,9}(?:"[^"]{0,200}"|'[^']{0,200}')|<([\w-]{1,40}:GPS\w{1,40})\b[^>]{0,200}>/g;

/** The same for the text beside the picture: what is blank there is a space. */
function blankXmp(file: Buffer, blank: boolean): Places {
  if (!file.includes(":GPS")) return { found: false, whole: true };
  const text = file.toString("latin1");
  let found = false;
  let left = mostTexts;
  for (const match of text.matchAll(xmpPlace)) {
    if (--left < 0) return { found, whole: false };
    const [opening, element] = match;
    const from = match.index;
    const after = from + opening.length;
    const close = element ? `</${element}>` : "";
    const rest = text.slice(after, after + 4000);
    const length = element ? rest.indexOf(close) : 0;
    if (length < 0) continue;
    const value = element ? rest.slice(0, length) : opening.slice(opening.indexOf("="));
    if (!/[0-9]/.test(value)) continue;
    found = true;
    if (blank) file.fill(0x20, from, after + (element ? length + close.length : 0));
  }
  return { found, whole: true };
}

type Chunk = { type: string; at: number; end: number };

/** The chunks of a PNG file; only whole ones. */
function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) break;
    chunks.push({ type: file.toString("latin1", at + 4, at + 8), at, end });
    at = end;
  }
  return chunks;
}

/** Some programs pack Exif and XMP data into the texts of a PNG file: such a text is taken out whole. */
function withoutPackedText(bytes: Uint8Array): { bytes: Buffer<ArrayBuffer>; removed: boolean } {
  const file = Buffer.from(bytes);
  const packed = chunksOf(file).filter(({ type, at, end }) => {
    const keyword = file.toString("latin1", at + 8, Math.min(end, at + 88)).split("\0")[0] ?? "";
    const isPacked = type === "iTXt" && file[at + 8 + keyword.length + 1] === 1;
    return (
      ((type === "zTXt" || type === "tEXt") && /^Raw profile type (exif|app1|xmp)$/i.test(keyword)) ||
      ((type === "zTXt" || isPacked) && /xmp/i.test(keyword))
    );
  });
  if (packed.length === 0) return { bytes: file, removed: false };
  const kept: Buffer[] = [];
  let from = 0;
  for (const { at, end } of packed) {
    kept.push(file.subarray(from, at));
    from = end;
  }
  return { bytes: Buffer.concat([...kept, file.subarray(from)]), removed: true };
}

/** Writes the checksums of the chunks that hold Exif or XMP data anew. */
function sumChunks(file: Buffer): void {
  for (const { type, at, end } of chunksOf(file))
    if (type === "eXIf" || type === "iTXt" || type === "tEXt")
      file.writeUInt32BE(crc32(file.subarray(at + 4, end - 4)) >>> 0, end - 4);
}
