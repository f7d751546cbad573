/** The kinds of file that are kept. */
export const mediaTypes = [
  "application/pdf",
  "image/png",
  "image/jpeg",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
] as const;
export type MediaType = (typeof mediaTypes)[number];

const startsWith = (bytes: Uint8Array, ...first: number[]) =>
  first.every((byte, index) => bytes[index] === byte);

/**
 * What a file is, from its own bytes: a name or a header can say anything.
 * Office files with macros are not among those kept.
 * @returns null when it is none of the kinds that are kept
 */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return "application/pdf";
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return null;
  const names = namesInZip(bytes);
  if (!names.has("[Content_Types].xml") || [...names].some((name) => name.endsWith("vbaProject.bin")))
    return null;
  if (names.has("word/document.xml"))
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  if (names.has("xl/workbook.xml"))
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return null;
}

/** The names in a ZIP file's central directory, which is what programs open it by; none when it is broken. */
function namesInZip(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  // The end record is 22 bytes and may be followed by a comment of up to 65,535.
  let end = bytes.byteLength - 22;
  const stop = Math.max(0, end - 65_535);
  while (end >= stop && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < stop) return names;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.byteLength || view.getUint32(at, true) !== 0x02014b50) return new Set();
    const nameLength = view.getUint16(at + 28, true);
    const skip = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    names.add(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + skip;
  }
  return names;
}
