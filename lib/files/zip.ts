import { buffer } from "node:stream/consumers";
import { type Entry, fromBufferPromise } from "yauzl";

/** A ZIP file as programs open it, by its central directory. */
export type Zip = {
  names: readonly string[];
  /**
   * A member's content, unpacked; null when it is not there, longer than `most` or broken. A member that is longer than
   * it says is broken.
   */
  read(name: string, most: number): Promise<Buffer | null>;
};

const mostMembers = 10_000;
/** So much is unpacked of one file, in bytes: many members may name the same packed bytes, and each of them is small. */
const mostTogether = 64 * 1024 * 1024;

/** @returns null when the bytes are no whole ZIP file, or one that programs read in different ways */
export async function openZip(bytes: Uint8Array): Promise<Zip | null> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Some programs take what begins otherwise and has a ZIP file behind it.
  if (file.length < 22 || file.readUInt32LE(0) !== 0x04034b50) return null;
  const members = new Map<string, Entry>();
  const zip = await orNull(fromBufferPromise(file));
  if (!zip || zip.entryCount > mostMembers) return null;
  const whole = await orNull(
    (async () => {
      for await (const entry of zip.eachEntry()) {
        // Of two members with one name each program shows another one.
        if (members.has(entry.fileName)) return false;
        members.set(entry.fileName, entry);
      }
      return true;
    })(),
  );
  if (!whole) return null;
  let left = mostTogether;
  return {
    names: [...members.keys()],
    async read(name, most) {
      const entry = members.get(name);
      if (!entry || entry.uncompressedSize > Math.min(most, left)) return null;
      left -= entry.uncompressedSize;
      return orNull(zip.openReadStreamPromise(entry).then(buffer));
    },
  };
}

/** The library throws an `Error` of no kind of its own for whatever is wrong with a file. */
const orNull = <Value>(value: Promise<Value>): Promise<Value | null> => value.catch(() => null);
