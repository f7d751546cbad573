import { createHash } from "node:crypto";
import type { Work } from "@/lib/base/politely";

/** Bytes, or characters, that are hashed without a pause. */
const unbroken = 256 * 1024;

/** SHA-256 of a text or of bytes, in hexadecimal digits, as work that may be interrupted. */
export function* sha256Work(content: string | Uint8Array): Work<string> {
  const hash = createHash("sha256");
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length; at += unbroken) {
    hash.update(bytes.subarray(at, at + unbroken));
    yield;
  }
  return hash.digest("hex");
}

/** The mark by which a reader tells that a text or bytes have not changed, for the header `ETag`. */
export function* etagWork(content: string | Uint8Array): Work<string> {
  const hash = yield* sha256Work(content);
  return `"${Buffer.from(hash, "hex").toString("base64url").slice(0, 27)}"`;
}
