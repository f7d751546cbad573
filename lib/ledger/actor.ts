import "server-only";
import { database } from "@/lib/db/client";
import type { Actor, Caller } from "./caller";

/** Who asks, read again from the database; null for nobody, and for an account that is unknown or disabled. */
export async function actorOf(caller: Caller): Promise<Actor | null> {
  if (!caller) return null;
  if ("visitor" in caller) return { id: null, role: "visitor", origin: "visitor" };
  if ("system" in caller) return { id: null, role: "administrator", origin: caller.system };
  const db = await database();
  const user = await db.user.findUnique({
    where: { id: caller.userId },
    select: { role: true, disabledAt: true, passwordTemporary: true },
  });
  if (!user || user.disabledAt) return null;
  const { userId: id, sessionId } = caller;
  const { role, passwordTemporary } = user;
  return {
    id,
    role,
    origin: "desk",
    ...(sessionId ? { sessionId } : {}),
    ...(passwordTemporary ? { passwordTemporary: true } : {}),
  };
}
