import { createHash } from "node:crypto";

/** Of this record alone, chosen at random once. */
const namespace = Buffer.from("5b0f7a5e2c0d4a7f9d0c6a1f3e8b4c27", "hex");

/**
 * A name of something in the record as a UUID, the same for ever and wherever the record is served (RFC 9562, version 5).
 * @returns such as `urn:uuid:…`
 */
export function namedUrn(name: string): string {
  const bytes = createHash("sha1").update(namespace).update(name, "utf8").digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
