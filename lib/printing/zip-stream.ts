import { Zip, ZipDeflate } from "fflate";
import { turn } from "@/lib/base/politely";
import type { Day } from "@/lib/calendar/edtf";

/** A file of an archive: its bytes, or how to get them when it is its turn. */
export type ZipMember = { name: string; content: Uint8Array | (() => AsyncIterable<Uint8Array>) };

/** Bytes that are taken without a pause. */
const unbroken = 256 * 1024;

/**
 * Files as one ZIP archive, in pieces, as fast as they are taken: never more of it in the memory than a piece. Nothing is packed:
 * what is in it is packed already, and so the same files are the same archive on any machine.
 * @param on the day that the archive says of its files
 */
export async function* zipStream(
  members: Iterable<ZipMember>,
  on: Day,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  const [year, month, day] = on.split("-").map(Number) as [number, number, number];
  // ZIP keeps the time of a clock on the wall; so does a date made of its parts, whatever the time zone.
  const mtime = new Date(year, month - 1, day, 12);
  let made: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  const archive = new Zip((error, part) => {
    if (error) throw error;
    made.push(part as Uint8Array<ArrayBuffer>);
    total += part.length;
  });
  const taken = () => {
    // Places in an archive of this kind are numbers of 32 bits.
    if (total > 0xffff_0000) throw new Error("the archive is larger than 4 GB");
    const parts = made;
    made = [];
    return parts;
  };
  for (const { name, content } of members) {
    // At level 0 it is kept as it is, in a form that also programs take which read an archive from its beginning.
    const file = new ZipDeflate(name, { level: 0 });
    Object.assign(file, { mtime, os: 3, attrs: 0o644 << 16 });
    archive.add(file);
    for await (const bytes of typeof content === "function" ? content() : [content])
      for (let at = 0; at < bytes.length; at += unbroken) {
        file.push(bytes.subarray(at, at + unbroken));
        yield* taken();
        await turn();
      }
    file.push(new Uint8Array(), true);
    yield* taken();
  }
  archive.end();
  yield* taken();
}
