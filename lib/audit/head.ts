import type { KeptHead } from "./verify";

/** A head of the log as it is written down: `1234:9f86d0…`. */
export const headText = ({ seq, hash }: { seq: number; hash: string }): string => `${seq}:${hash}`;

/**
 * Reads a head as it was written down: number and hash, or the hash alone.
 * @returns null when it is neither
 */
export function readHead(text: string): KeptHead | null {
  const found = /^\s*(?:(\d{1,9})\s*:\s*)?([0-9a-f]{64})\s*$/i.exec(text);
  return found?.[2] ? { seq: found[1] ? Number(found[1]) : null, hash: found[2].toLowerCase() } : null;
}
