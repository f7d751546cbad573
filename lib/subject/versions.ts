import "server-only";
import { database } from "@/lib/db/client";

/**
 * The versions of one subject, newest first. Internal: it shows what was never published. The caller checks the right
 * to read the desk; for contacts and accounts also that to see them.
 */
export async function versionsOf(type: string, id: string) {
  const db = await database();
  const rows = await db.version.findMany({
    where: { subjectType: type, subjectId: id },
    orderBy: { number: "desc" },
    select: { number: true, at: true, actorId: true, act: true, snapshot: true },
  });
  const actorIds = [...new Set(rows.map((row) => row.actorId).filter((actorId) => actorId !== null))];
  const actors = await db.user.findMany({
    where: { id: { in: actorIds } },
    select: { id: true, name: true, email: true },
  });
  const names = new Map(actors.map((actor) => [actor.id, actor.name ?? actor.email]));
  return rows.map((row) => ({
    number: row.number,
    at: row.at.toISOString(),
    // Name or address of who wrote it; null when the machine did, or the account is gone.
    actor: row.actorId === null ? null : (names.get(row.actorId) ?? null),
    act: row.act,
    snapshot: row.snapshot as Record<string, unknown>,
  }));
}
