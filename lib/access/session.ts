import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Route } from "next";
import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { problem } from "@/lib/base/problem";
import { Refusal } from "@/lib/base/refusal";
import { database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { outageOf } from "@/lib/db/outage";
import { perform } from "@/lib/ledger/perform";
import { may, type Right } from "@/lib/ledger/rights";
import { sessionSecret, settings } from "@/lib/settings/settings";
import { beginSession, endOwnSession } from "./acts";
import { mayReturnTo, pathHeader } from "./paths";
import { isAlive, seenEvery } from "./session-rules";

/** Who is signed in. `sessionId` is the stored hash: it names the session and opens nothing. */
export type SignedIn = {
  id: string;
  email: string;
  name: string | null;
  role: Role;
  sessionId: string;
  /** Someone else has chosen the password: until they choose another, nothing of the desk is open. */
  passwordTemporary: boolean;
};

/** The session cookie's name, as next-auth makes it. */
export const sessionCookie = (): string =>
  `${settings().appUrl.startsWith("https:") ? "__Secure-" : ""}next-auth.session-token`;

const hashOf = (sessionId: string) => createHash("sha256").update(sessionId).digest("hex");

/** Opens a session. What is returned goes into the cookie and is kept nowhere else. */
export async function openSession(userId: string, label: string | null): Promise<string> {
  const sessionId = randomBytes(32).toString("base64url");
  await perform({ userId }, beginSession, { idHash: hashOf(sessionId), label });
  return sessionId;
}

/** Who a session belongs to, read from the database anew; null when it has ended. Notes that it was used. */
export async function findSession(sessionId: unknown, now = new Date()): Promise<SignedIn | null> {
  if (typeof sessionId !== "string" || !sessionId) return null;
  const db = await database();
  const idHash = hashOf(sessionId);
  const session = await db.session.findUnique({
    where: { idHash },
    select: {
      createdAt: true,
      lastSeenAt: true,
      revokedAt: true,
      user: {
        select: {
          id: true,
          email: true,
          name: true,
          role: true,
          disabledAt: true,
          passwordTemporary: true,
        },
      },
    },
  });
  if (!session || !isAlive(session, now)) return null;
  const due = new Date(now.getTime() - seenEvery);
  if (session.lastSeenAt < due)
    await db.session
      .updateMany({ where: { idHash, lastSeenAt: { lt: due } }, data: { lastSeenAt: now } })
      .catch(unlessOutage);
  const { disabledAt: _, ...user } = session.user;
  return { ...user, sessionId: idHash };
}

/** Who can only read may go on reading: that the session was used is noted another time. */
function unlessOutage(error: unknown): void {
  if (!outageOf(error)) throw error;
}

/** Ends one session; does nothing when it has ended already. */
export async function endSession(sessionId: string): Promise<void> {
  const actor = await findSession(sessionId);
  if (!actor) return;
  try {
    await perform({ userId: actor.id }, endOwnSession, { sessionId: actor.sessionId });
  } catch (error) {
    // Another request was quicker.
    if (!(error instanceof Refusal && error.key === "not-found")) throw error;
  }
}

/** The session that this request's cookie names, whether or not it still holds. */
export async function namedSession(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie())?.value;
  if (!token || token.length > 4096) return null;
  try {
    const sid = (await decode({ token, secret: sessionSecret() }))?.sid;
    return typeof sid === "string" ? sid : null;
  } catch (error) {
    // A cookie sealed with another secret, cut short or run out opens nothing.
    if (error instanceof Error && (error as { code?: string }).code?.startsWith("ERR_J")) return null;
    throw error;
  }
}

/** Who makes this request, or null. The cookie only names a session; the database says whether it still holds. */
export const currentActor = cache(async (): Promise<SignedIn | null> => findSession(await namedSession()));

/**
 * Who makes this request, for pages and for what they are made of: without a session it goes to the sign-in and
 * comes back afterwards; with a password that someone else has chosen, to where it is changed; without the right it is
 * a 403.
 */
export async function requireActor(right: Right = "desk:read"): Promise<SignedIn> {
  const actor = await currentActor();
  if (!actor) {
    const path = (await headers()).get(pathHeader) ?? "";
    const back = mayReturnTo(path) ? path : "/desk";
    redirect(`/signin?callbackUrl=${encodeURIComponent(back)}` as Route);
  }
  if (actor.passwordTemporary) redirect("/password");
  if (!may(actor.role, right)) forbidden();
  return actor;
}

/** The same for routes that answer data: who makes this request, or the problem document to answer (401, 403). */
export async function actorOrProblem(right: Right = "desk:read"): Promise<SignedIn | Response> {
  const actor = await currentActor();
  if (!actor) return problem(401, "Sign in first");
  if (actor.passwordTemporary) return problem(403, "Choose your own password first");
  if (!may(actor.role, right)) return problem(403, "Your role does not carry this right");
  return actor;
}
