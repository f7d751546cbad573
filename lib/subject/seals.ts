import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { canonicalJson } from "@/lib/base/canonical-json";
import type { Transaction } from "@/lib/db/client";
import { chunks, type Snapshot, type SubjectRow } from "./rows";

/**
 * A person's versions are hashed with a key of their own. The hash in the audit log then holds them as firmly as any
 * other, and once the key is dropped nobody can find out by trying what they said.
 */

export const newSeal = (): string => randomBytes(32).toString("base64url");

/** The keys of these subjects, by id; an erased one, or one from before there were keys, has none. */
export async function sealsOf(
  tx: Transaction,
  type: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const seals = new Map<string, string>();
  for (const part of chunks(ids)) {
    const rows = await tx.seal.findMany({ where: { subjectType: type, subjectId: { in: part } } });
    for (const { subjectId, key } of rows) seals.set(subjectId, key);
  }
  return seals;
}

const keyed = (key: string, text: string): string => createHmac("sha256", key).update(text).digest("hex");

/** A version of a person's data: secret columns stand in it as a keyed mark, which tells when one was exchanged. */
export const marked = (key: string, { snapshot, secrets }: SubjectRow): Snapshot => ({
  ...snapshot,
  ...Object.fromEntries(
    Object.entries(secrets).map(([column, value]) => [`${column}Mark`, keyed(key, canonicalJson(value))]),
  ),
});

/** What the audit line keeps of a person's version. */
export const sealedHash = (key: string, snapshot: Snapshot): string => keyed(key, canonicalJson(snapshot));
