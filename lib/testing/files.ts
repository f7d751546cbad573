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

type Held = Buffer | readonly string[];

/**
 * A compound file: what stands at its top by name, a stream by its content, a folder by the names of the empty streams in
 * it. Small streams lie in the one for small ones, as [MS-CFB] has it.
 */
export function compoundOf(top: Record<string, Held>): Buffer {
  const size = 512;
  const none = 0xffffffff;
  const end = 0xfffffffe;
  type Entry = { name: string; kind: number; content: Buffer; next: number; child: number; start: number };
  const entries: Entry[] = [
    { name: "Root Entry", kind: 5, content: Buffer.alloc(0), next: none, child: none, start: end },
  ];
  /** One after the other, each to the right of the one before: a tree, if a slow one. */
  const put = (items: [string, Held][]): number => {
    let first = none;
    for (const [name, held] of [...items].reverse()) {
      const isStream = Buffer.isBuffer(held);
      const child = isStream ? none : put(held.map((inner) => [inner, Buffer.alloc(0)]));
      const content = isStream ? held : Buffer.alloc(0);
      first = entries.push({ name, kind: isStream ? 2 : 1, content, next: first, child, start: end }) - 1;
    }
    return first;
  };
  const root = entries[0] as Entry;
  root.child = put(Object.entries(top));

  const padded = (content: Buffer, to: number) =>
    Buffer.concat([content, Buffer.alloc((to - (content.length % to)) % to)]);
  const table: number[] = [];
  const sectors: Buffer[] = [];
  const smallTable: number[] = [];
  const smallParts: Buffer[] = [];
  const lay = (content: Buffer, into: Buffer[], follows: number[], unit: number): number => {
    if (content.length === 0) return end;
    const start = follows.length;
    const parts = padded(content, unit);
    const count = parts.length / unit;
    for (let index = 0; index < count; index++) {
      into.push(parts.subarray(index * unit, (index + 1) * unit));
      follows.push(index === count - 1 ? end : start + index + 1);
    }
    return start;
  };
  for (const entry of entries.slice(1))
    entry.start =
      entry.content.length < 4096
        ? lay(entry.content, smallParts, smallTable, 64)
        : lay(entry.content, sectors, table, size);
  root.content = Buffer.concat(smallParts);
  root.start = lay(root.content, sectors, table, size);
  const numbers = (list: number[]) => {
    const bytes = Buffer.alloc(list.length * 4);
    for (const [index, number] of list.entries()) bytes.writeUInt32LE(number, index * 4);
    return bytes;
  };
  const smallAt = lay(numbers(smallTable), sectors, table, size);
  const directory = entries.map(({ name, kind, content, next, child, start }) => {
    const bytes = Buffer.alloc(128);
    bytes.write(name, 0, "utf16le");
    bytes.writeUInt16LE(name.length * 2 + 2, 64);
    bytes[66] = kind;
    for (const [at, number] of [
      [68, none],
      [72, next],
      [76, child],
      [116, start],
      [120, content.length],
    ] as const)
      bytes.writeUInt32LE(number, at);
    return bytes;
  });
  const directoryAt = lay(Buffer.concat(directory), sectors, table, size);
  const tableAt = table.length;
  const tableSectors = Math.ceil((table.length + 1) / (size / 4 - 1));
  for (let index = 0; index < tableSectors; index++) table.push(0xfffffffd);
  while (table.length % (size / 4) !== 0) table.push(none);
  const head = Buffer.alloc(size, 0xff);
  head.fill(0, 0, 76);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head);
  head.writeUInt16LE(3, 26);
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  for (const [at, number] of [
    [44, tableSectors],
    [48, directoryAt],
    [56, 4096],
    [60, smallAt],
    [68, end],
  ] as const)
    head.writeUInt32LE(number, at);
  for (let index = 0; index < tableSectors; index++) head.writeUInt32LE(tableAt + index, 76 + index * 4);
  return Buffer.concat([head, ...sectors, numbers(table)]);
}

/** An Outlook message: its texts by number in UTF-16, when it was sent, and how many files are attached. */
export function outlookOf(
  texts: Record<string, string> = {},
  { sent, attached = 0, more = {} }: { sent?: string; attached?: number; more?: Record<string, Held> } = {},
): Buffer {
  const properties = Buffer.alloc(32 + (sent ? 16 : 0));
  if (sent) {
    properties.writeUInt32LE(0x00390040, 32);
    properties.writeBigUInt64LE(BigInt(Date.parse(sent) + 11_644_473_600_000) * 10_000n, 40);
  }
  const streams = Object.entries(texts).map(([tag, text]) => [
    `__substg1.0_${tag}001F`,
    Buffer.from(text, "utf16le"),
  ]);
  const files = Array.from({ length: attached }, (_, index) => [
    `__attach_version1.0_#0000000${index}`,
    ["__substg1.0_3701000D"],
  ]);
  return compoundOf({
    "__nameid_version1.0": ["__substg1.0_00020102"],
    "__properties_version1.0": properties,
    ...Object.fromEntries([...streams, ...files]),
    ...more,
  });
}
