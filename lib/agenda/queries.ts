import "server-only";
import { database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { isToken, tokenHash } from "./token";

/** Since when someone has an address for their calendar; null without one. */
export async function findCalendarAddress(userId: string): Promise<{ createdAt: Date } | null> {
  const db = await database();
  return db.calendarAddress.findFirst({
    where: { userId, revokedAt: null },
    select: { createdAt: true },
  });
}

/**
 * Whose calendar a token opens; null when it opens none, was revoked, or is that of someone who was shut out. It is found by
 * its hash: how long that takes tells nothing of any token.
 */
export async function findCalendarReader(
  token: string,
): Promise<{ userId: string; role: Role; language: string } | null> {
  if (!isToken(token)) return null;
  const db = await database();
  const row = await db.calendarAddress.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: {
      userId: true,
      language: true,
      revokedAt: true,
      user: { select: { role: true, disabledAt: true } },
    },
  });
  if (!row || row.revokedAt || row.user.disabledAt) return null;
  return { userId: row.userId, role: row.user.role, language: row.language };
}
