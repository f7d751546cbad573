/**
 * Compound files ([MS-CFB]): Outlook's messages and the old files of Word and Excel, a small file system in one file. Read
 * within bounds: whatever the numbers in it say, nothing is read twice, and nothing beyond its end.
 */
export type Compound = {
  /** The names of everything inside, at any depth. */
  names: readonly string[];
  /** What stands at the top, by name. */
  top: ReadonlyMap<string, CompoundEntry>;
  /** A stream's content, at most so much of it; null where its parts cannot be found. */
  read(entry: CompoundEntry, most: number): Buffer | null;
};
export type CompoundEntry = { name: string; isStream: boolean; start: number; size: number };

const signature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Numbers from here on are no sectors: the end of a chain, or nothing. */
const noSector = 0xfffffffa;
const noEntry = 0xffffffff;
const entrySize = 128;
const mostEntries = 20_000;

export const isCompound = (bytes: Uint8Array): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** @returns null when the bytes are no compound file, or a broken one */
export function openCompound(bytes: Uint8Array): Compound | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 512 || !isCompound(file)) return null;
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const sectorSize = 1 << shift;
  const sectorCount = Math.max(0, Math.ceil(file.length / sectorSize) - 1);
  const sector = (number: number) =>
    number < sectorCount ? file.subarray((number + 1) * sectorSize, (number + 2) * sectorSize) : null;

  const table = tableSectors(file, sector, sectorCount);
  const nextOf = (number: number): number => {
    const place = sector(table[Math.floor(number / (sectorSize / 4))] ?? noSector);
    const at = (number % (sectorSize / 4)) * 4;
    return place && at + 4 <= place.length ? place.readUInt32LE(at) : noSector;
  };
  const chain = (start: number, most: number) =>
    joined(start, Math.ceil(most / sectorSize), { part: sector, nextOf, mostParts: sectorCount });

  const directory = chain(file.readUInt32LE(48), mostEntries * entrySize);
  const root = directory && entryAt(directory, 0);
  if (!directory || !root) return null;
  const small = chain(root.start, root.size);
  const smallTable = chain(file.readUInt32LE(60), file.length);
  const smallest = file.readUInt32LE(56);

  return {
    names: allNames(directory),
    top: childrenOf(directory, 0),
    read({ isStream, start, size }, most) {
      if (!isStream) return null;
      const wanted = Math.min(size, most);
      if (wanted === 0) return Buffer.alloc(0);
      const content =
        size >= smallest
          ? chain(start, wanted)
          : joined(start, Math.ceil(wanted / 64), {
              part: (number) =>
                small && number * 64 < small.length ? small.subarray(number * 64, number * 64 + 64) : null,
              nextOf: (number) =>
                smallTable && number * 4 + 4 <= smallTable.length
                  ? smallTable.readUInt32LE(number * 4)
                  : noSector,
              mostParts: Math.ceil((small?.length ?? 0) / 64),
            });
      return content && content.length >= wanted ? content.subarray(0, wanted) : null;
    },
  };
}

type Sector = (number: number) => Buffer | null;

/** Where the table lies that says which sector follows which: the first 109 places stand in the head, more in sectors of their own. */
function tableSectors(file: Buffer, sector: Sector, sectorCount: number): number[] {
  const places: number[] = [];
  const take = (from: Buffer) => {
    for (let at = 0; at + 4 <= from.length; at += 4) {
      const number = from.readUInt32LE(at);
      if (number < noSector) places.push(number);
    }
  };
  take(file.subarray(76, 512));
  const seen = new Set<number>();
  for (let next = file.readUInt32LE(68); next < noSector && !seen.has(next) && seen.size < sectorCount; ) {
    seen.add(next);
    const part = sector(next);
    if (!part || part.length < 8) break;
    take(part.subarray(0, -4));
    next = part.readUInt32LE(part.length - 4);
  }
  return places.slice(0, sectorCount);
}

/** Parts in the order in which they follow one another, at most so many; null where one of them is missing. */
function joined(
  start: number,
  most: number,
  { part, nextOf, mostParts }: { part: Sector; nextOf(number: number): number; mostParts: number },
): Buffer | null {
  const parts: Buffer[] = [];
  const seen = new Set<number>();
  for (let number = start; number < noSector && parts.length < most; number = nextOf(number)) {
    const found = part(number);
    if (!found || seen.has(number) || seen.size >= mostParts) return null;
    seen.add(number);
    parts.push(found);
  }
  return Buffer.concat(parts);
}

/** One entry of the directory; null for a free one. */
function entryAt(directory: Buffer, index: number): CompoundEntry | null {
  const at = index * entrySize;
  if (at + entrySize > directory.length) return null;
  const kind = directory[at + 66];
  if (kind !== 1 && kind !== 2 && kind !== 5) return null;
  const length = Math.min(62, Math.max(0, directory.readUInt16LE(at + 64) - 2));
  return {
    name: directory.toString("utf16le", at, at + length),
    isStream: kind === 2,
    start: directory.readUInt32LE(at + 116),
    size: directory.readUInt32LE(at + 120),
  };
}

function allNames(directory: Buffer): string[] {
  const names: string[] = [];
  for (let index = 1; index * entrySize < directory.length; index++) {
    const entry = entryAt(directory, index);
    if (entry) names.push(entry.name);
  }
  return names;
}

/** What stands directly under an entry: a tree of its own, left and right of its first. */
function childrenOf(directory: Buffer, parent: number): Map<string, CompoundEntry> {
  const children = new Map<string, CompoundEntry>();
  const number = (index: number, field: number) => directory.readUInt32LE(index * entrySize + field);
  const seen = new Set<number>();
  const open = [number(parent, 76)];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index === noEntry || seen.has(index)) continue;
    seen.add(index);
    const entry = entryAt(directory, index);
    if (!entry) continue;
    children.set(entry.name, entry);
    open.push(number(index, 68), number(index, 72));
  }
  return children;
}
