import { inflateRawSync } from "node:zlib";

/** A ZIP file as programs open it, by its central directory. */
export type Zip = {
  names: readonly string[];
  /** A member's content, unpacked; null when it is not there, longer than `most` or broken. */
  read(name: string, most: number): Buffer | null;
};

type Member = { method: number; packed: number; at: number };
const mostMembers = 10_000;

/** @returns null when the bytes are no whole ZIP file, or one that programs read in different ways */
export function openZip(bytes: Uint8Array): Zip | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 22 || file.readUInt32LE(0) !== 0x04034b50) return null;
  // The end record is 22 bytes and may be followed by a comment of up to 65,535.
  let end = file.length - 22;
  const stop = Math.max(0, end - 65_535);
  while (end >= stop && file.readUInt32LE(end) !== 0x06054b50) end--;
  if (end < stop) return null;
  const count = file.readUInt16LE(end + 10);
  if (count > mostMembers) return null;
  const members = new Map<string, Member>();
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || file.readUInt32LE(at) !== 0x02014b50) return null;
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString("utf8", at + 46, at + 46 + nameLength);
    // Of two members with one name each program shows another one.
    if (members.has(name)) return null;
    members.set(name, {
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return {
    names: [...members.keys()],
    read: (name, most) => {
      const member = members.get(name);
      return member ? unpacked(file, member, most) : null;
    },
  };
}

function unpacked(file: Buffer, { method, packed, at }: Member, most: number): Buffer | null {
  if (at + 30 > file.length || file.readUInt32LE(at) !== 0x04034b50) return null;
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const content = file.subarray(from, from + packed);
  if (method === 0) return content.length <= most ? content : null;
  if (method !== 8) return null;
  try {
    // The size is not believed: a small member may unpack to far more than it says.
    return inflateRawSync(content, { maxOutputLength: most });
  } catch {
    return null;
  }
}
