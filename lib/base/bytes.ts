import type { Work } from "./politely";

/** Bytes that are copied or sent without a pause. */
const unbroken = 256 * 1024;

/**
 * Parts as one piece of memory, as work that may be interrupted: many megabytes copied in one go hold the process for
 * longer than readers should wait.
 */
export function* joinedBytes(parts: readonly Uint8Array[]): Work<Buffer<ArrayBuffer>> {
  const whole = Buffer.allocUnsafeSlow(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts)
    for (let from = 0; from < part.byteLength; from += unbroken) {
      const piece = part.subarray(from, from + unbroken);
      whole.set(piece, at);
      at += piece.byteLength;
      yield;
    }
  return whole;
}

/** Bytes as they are sent, piece by piece as the reader takes them: given whole, they would be copied whole first. */
export function streamed(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes.subarray(at, at + unbroken));
      at += unbroken;
      if (at >= bytes.byteLength) controller.close();
    },
  });
}
