import { crc32, deflateRawSync } from "node:zlib";

/** Small files of many kinds, made byte by byte, for tests of what is kept. */

/** A ZIP file of these members, packed where `packed` says so. */
export function zipOf(members: Record<string, string | Buffer>, packed = false): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(members)) {
    const content = Buffer.from(text);
    const data = packed ? deflateRawSync(content) : content;
    const label = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(packed ? 8 : 0, 8);
    head.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(packed ? 8 : 0, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(offset, 42);
    local.push(head, label, data);
    central.push(entry, label);
    offset += 30 + label.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(members).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...central, end]);
}

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
export const contentTypes = (main: string, ...more: string[]) =>
  `<Types><Override PartName="/word/document.xml" ContentType="${main}"/>${more
    .map((type) => `<Override PartName="/word/x" ContentType="${type}"/>`)
    .join("")}</Types>`;

/** A Word file with these further parts. */
export const docxOf = (more: Record<string, string> = {}, packed = false): Buffer =>
  zipOf(
    { "[Content_Types].xml": contentTypes(wordType), "word/document.xml": "<w:document/>", ...more },
    packed,
  );

/**
 * An Exif block that says who made the camera and where the picture was taken: 50°26′ N, 30°31′ E.
 * @param little whether numbers begin with their smallest byte
 */
export function exifOf(little: boolean): Buffer {
  const block = Buffer.alloc(200);
  const short = (value: number, at: number) =>
    little ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    little ? block.writeUInt32LE(value, at) : block.writeUInt32BE(value, at);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    short(tag, at);
    short(type, at + 2);
    long(count, at + 4);
    long(value, at + 8);
  };
  block.write(little ? "II*\0" : "MM\0*", 0, "latin1");
  long(8, 4);
  short(2, 8);
  entry(10, 0x010f, 2, 7, 38);
  entry(22, 0x8825, 4, 1, 46);
  block.write("Camera\0", 38, "latin1");
  short(2, 46);
  entry(48, 0x0002, 5, 3, 80);
  entry(60, 0x0004, 5, 3, 104);
  for (const [index, value] of [50, 1, 26, 1, 0, 1, 30, 1, 31, 1, 0, 1].entries())
    long(value, 80 + index * 4);
  block.write("after the place", 128, "latin1");
  return block;
}

export const xmpWithPlace =
  '<x:xmpmeta><rdf:Description exif:GPSLatitude="50,26.0N" dc:rights="ours"/><exif:GPSLongitude>30,31.0E</exif:GPSLongitude></x:xmpmeta>';

const segment = (marker: number, content: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};
export const jpegOf = (...segments: Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments.map((content) => segment(0xe1, content)),
    Buffer.from([0xff, 0xda, 0, 2]),
    Buffer.from("pixels of the picture"),
    Buffer.from([0xff, 0xd9]),
  ]);
export const exifSegment = (little = false) => Buffer.concat([Buffer.from("Exif\0\0"), exifOf(little)]);

const chunk = (type: string, content: Buffer) => {
  const named = Buffer.concat([Buffer.from(type), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named) >>> 0, named.length + 4);
  return whole;
};
export const pngOf = (...chunks: [string, Buffer][]): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...chunks.map(([type, content]) => chunk(type, content)),
    chunk("IDAT", Buffer.from("pixels of the picture")),
    chunk("IEND", Buffer.alloc(0)),
  ]);

export function webpOf(...chunks: [string, Buffer][]): Buffer {
  const parts = chunks.map(([type, content]) => {
    const head = Buffer.alloc(8);
    head.write(type, 0, "latin1");
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
  });
  const body = Buffer.concat([Buffer.from("WEBP"), ...parts]);
  const head = Buffer.alloc(8);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

export const heicOf = (item: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 16]),
    Buffer.from("ftypheic\0\0\0\0mdat"),
    Buffer.from([0, 0, 0, 6]),
    Buffer.from("Exif\0\0"),
    item,
  ]);

/** A compound file as far as it is looked at: the names of what it holds. */
export const compoundOf = (...names: string[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ...names.map((name) => Buffer.from(`${name}\0`, "utf16le")),
  ]);
