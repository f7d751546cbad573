import "server-only";
import type { Database } from "@/lib/db/client";
import { chainHash, contentHash } from "./append";

export type ChainReport =
  | { ok: true; length: number; head: string | null }
  | { ok: false; seq: number; reason: BrokenLink };

/** What is wrong with the first broken link. */
export type BrokenLink = "gap" | "previous-hash" | "hash" | "version-missing" | "version-changed";

const pageSize = 1000;

/**
 * Walks the audit log from its first line, and compares each version that it names with the hash kept of it.
 * The first link that does not hold is named: a line is missing (`gap`), does not follow the one before it
 * (`previous-hash`), or says something else than when it was written (`hash`); a version that it names is gone
 * (`version-missing`) or was rewritten (`version-changed`).
 * The versions of an erased person are gone on purpose and break nothing.
 */
export async function verifyAuditChain(db: Database): Promise<ChainReport> {
  let seq = 0;
  let head: string | null = null;
  for (;;) {
    const lines = await db.auditLine.findMany({
      where: { seq: { gt: seq } },
      orderBy: { seq: "asc" },
      take: pageSize,
    });
    if (lines.length === 0) return { ok: true, length: seq, head };
    const versions = await versionsNamedBy(db, lines);
    for (const line of lines) {
      const broken = (reason: BrokenLink): ChainReport => ({ ok: false, seq: seq + 1, reason });
      if (line.seq !== seq + 1) return broken("gap");
      if (line.previousHash !== (head ?? "")) return broken("previous-hash");
      if (line.hash !== chainHash(line.previousHash, line)) return broken("hash");
      if (line.number !== null) {
        const known = versions.get(keyOf(line.subjectType, line.subjectId));
        const version = known?.get(line.number);
        // Erasing a contact writes its empty state as a later version.
        const erased =
          line.contentHash === null && [...(known?.keys() ?? [])].some((n) => n > Number(line.number));
        if (!version && !erased) return broken("version-missing");
        if (version && line.contentHash !== null && contentHash(version.snapshot) !== line.contentHash)
          return broken("version-changed");
      }
      seq = line.seq;
      head = line.hash;
    }
  }
}

const keyOf = (type: string, id: string) => `${type} ${id}`;

async function versionsNamedBy(db: Database, lines: { subjectId: string }[]) {
  const rows = await db.version.findMany({
    where: { subjectId: { in: [...new Set(lines.map((line) => line.subjectId))] } },
    select: { subjectType: true, subjectId: true, number: true, snapshot: true },
  });
  const versions = new Map<string, Map<number, { snapshot: unknown }>>();
  for (const row of rows) {
    const key = keyOf(row.subjectType, row.subjectId);
    const known = versions.get(key) ?? new Map();
    known.set(row.number, { snapshot: row.snapshot });
    versions.set(key, known);
  }
  return versions;
}
