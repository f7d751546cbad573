import "server-only";
import { database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { livingSessions } from "./session-rules";

export type PersonView = {
  id: string;
  version: number;
  email: string;
  name: string | null;
  role: Role;
  disabled: boolean;
  lastSeenAt: Date | null;
};

const person = {
  id: true,
  version: true,
  email: true,
  name: true,
  role: true,
  disabledAt: true,
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
} as const;

type Row = Omit<PersonView, "disabled" | "lastSeenAt"> & {
  disabledAt: Date | null;
  sessions: { lastSeenAt: Date }[];
};

const view = ({ disabledAt, sessions, ...row }: Row): PersonView => ({
  ...row,
  disabled: disabledAt !== null,
  lastSeenAt: sessions[0]?.lastSeenAt ?? null,
});

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

export type SessionView = { sessionId: string; label: string | null; createdAt: Date; lastSeenAt: Date };

/** Someone's sessions that are still open, the latest used first. */
export async function listOpenSessions(userId: string, now = new Date()): Promise<SessionView[]> {
  const db = await database();
  const rows = await db.session.findMany({
    where: { userId, revokedAt: null, ...livingSessions(now) },
    select: { idHash: true, label: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: "desc" },
    take: 100,
  });
  return rows.map(({ idHash, ...row }) => ({ sessionId: idHash, ...row }));
}
