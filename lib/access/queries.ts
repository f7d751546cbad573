import "server-only";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { linksAlive, linkTokenHash } from "./links/rules";
import { livingSessions } from "./session-rules";

const person = {
  id: true,
  version: true,
  email: true,
  name: true,
  role: true,
  disabledAt: true,
  passwordTemporary: true,
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
} as const satisfies Prisma.UserSelect;

const view = ({
  disabledAt,
  sessions,
  passwordTemporary,
  ...row
}: Prisma.UserGetPayload<{ select: typeof person }>) => ({
  ...row,
  disabled: disabledAt !== null,
  /** Whether they have still to choose their own password. */
  passwordTemporary,
  lastSeenAt: sessions[0]?.lastSeenAt ?? null,
});
export type PersonView = ReturnType<typeof view>;

/** Everyone with an account; those who are shut out come last. */
export async function listPeople(): Promise<PersonView[]> {
  const db = await database();
  const rows = await db.user.findMany({
    select: person,
    orderBy: [{ disabledAt: { sort: "desc", nulls: "first" } }, { email: "asc" }],
  });
  return rows.map(view);
}

/** One person with an account, by id or by address. */
export async function findPerson(where: { id: string } | { email: string }): Promise<PersonView | null> {
  const db = await database();
  const row = await db.user.findUnique({ where, select: person });
  return row && view(row);
}

/** Someone's sessions that are still open, the latest used first. */
export async function listOpenSessions(userId: string, now = new Date()) {
  const db = await database();
  const rows = await db.session.findMany({
    where: { userId, revokedAt: null, ...livingSessions(now) },
    select: { idHash: true, label: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: "desc" },
    take: 100,
  });
  return rows.map(({ idHash, ...row }) => ({ sessionId: idHash, ...row }));
}

/** Whose password a link lets choose; null where it has been used, is too old or never was. */
export async function findLinkOwner(
  token: string,
  now = new Date(),
): Promise<{ id: string; email: string; name: string | null } | null> {
  const db = await database();
  const link = await db.passwordLink.findUnique({
    where: { tokenHash: linkTokenHash(token), usedAt: null, revokedAt: null, expiresAt: linksAlive(now) },
    select: { user: { select: { id: true, email: true, name: true, disabledAt: true } } },
  });
  if (!link || link.user.disabledAt) return null;
  const { id, email, name } = link.user;
  return { id, email, name };
}
