import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/base/canonical-json";

/** What the hash of an audit line covers, beside the line before it. */
export type ChainedLine = {
  seq: number;
  at: Date;
  actorId: string | null;
  origin: string;
  act: string;
  subjectType: string;
  subjectId: string;
  number: number | null;
  contentHash: string | null;
};

/** SHA-256 of a version's content, the same for the same content. */
export const contentHash = (snapshot: unknown): string =>
  createHash("sha256").update(canonicalJson(snapshot)).digest("hex");

/** The hash of one audit line, which covers the one before it. */
export const chainHash = (previousHash: string, line: ChainedLine): string =>
  createHash("sha256")
    .update(previousHash)
    .update(
      canonicalJson({
        seq: line.seq,
        at: line.at.toISOString(),
        actorId: line.actorId,
        origin: line.origin,
        act: line.act,
        subjectType: line.subjectType,
        subjectId: line.subjectId,
        number: line.number,
        contentHash: line.contentHash,
      }),
    )
    .digest("hex");
