import { constants, inflateSync } from "node:zlib";
import type { FileRemark } from "./remarks";

/** So much is unpacked of one stream, and of all of them. */
const longestStream = 8 * 1024 * 1024;
const longestFile = 64 * 1024 * 1024;
const longestDictionary = 4096;
const mostFailures = 20;
const mostStreams = 50_000;

/**
 * What a PDF does when it is opened, or holds: by the names of its actions, wherever in the file they stand. Objects
 * may be packed into streams, and letters of a name may be written as numbers.
 */
export function remarksOfPdf(bytes: Uint8Array): FileRemark[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { packed, whole } = packedObjects(file);
  const texts = [file.toString("latin1"), ...packed].map(withPlainNames);
  const has = (pattern: RegExp) => texts.some((text) => pattern.test(text));
  const remarks: FileRemark[] = [];
  // Long names only: one of two letters turns up by chance in the pictures of any large file.
  if (has(/\/(JavaScript|Rendition|Launch|RichMedia|XFA)(?![A-Za-z])/)) remarks.push("program");
  if (has(/\/(EmbeddedFiles?|FileAttachment)(?![A-Za-z])/)) remarks.push("embedded");
  if (has(/\/(GoToR|ImportData)(?![A-Za-z])/)) remarks.push("external");
  if (!whole || has(/\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</)) remarks.push("unread");
  return remarks;
}

const withPlainNames = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The objects that are packed into streams, as text; not whole when one could not be unpacked. */
function packedObjects(file: Buffer): { packed: string[]; whole: boolean } {
  const packed: string[] = [];
  let left = longestFile;
  let failures = 0;
  let end = 0;
  let streams = 0;
  for (let at = file.indexOf("ObjStm"); at >= 0; at = file.indexOf("ObjStm", at + 1)) {
    if (++streams > mostStreams) return { packed, whole: false };
    // The word ends the stream's dictionary, which is short.
    const word = file.subarray(at, at + longestDictionary).indexOf("stream");
    if (word < 0) continue;
    const from = at + word + 6 + (file[at + word + 6] === 0x0d ? 2 : 1);
    // Looked for once and not for each: a file may be made to have a million beginnings and one end.
    if (end < from) end = file.indexOf("endstream", from);
    if (end < 0) break;
    try {
      const content = inflateSync(file.subarray(from, end), {
        maxOutputLength: Math.min(longestStream, left),
        finishFlush: constants.Z_SYNC_FLUSH,
      });
      left -= content.length;
      packed.push(content.toString("latin1"));
    } catch {
      failures++;
    }
    if (left <= 0 || failures > mostFailures) return { packed, whole: false };
  }
  // The word itself may be written with numbers, so that it is not found.
  const hidden = /\/[A-Za-z]*#[0-9a-f]{2}[A-Za-z#0-9]*/gi;
  const disguised = (file.toString("latin1").match(hidden) ?? []).some(
    (name) => withPlainNames(name) === "/ObjStm",
  );
  return { packed, whole: failures === 0 && !disguised };
}
