import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "@/lib/base/refusal";
import { database } from "@/lib/db/client";
import { longestPassword } from "@/lib/settings/password-rules";
import { counterKey, newDevice } from "./device";
import { noteRefusal } from "./note-refusal";
import { verifyPassword } from "./passwords";
import { emailAddress } from "./schema";
import { endSession, openSession } from "./session";
import { clearCounter, counterOf, countFailure, inTurn } from "./throttle";
import { waitBefore } from "./throttle-rules";

export type Attempt = {
  email: unknown;
  password: unknown;
  deviceOf(email: string): string | null;
  /** Where it came from, as far as a provider tells: see lib/base/network.ts. */
  network: string;
  label: string | null;
  /** The session that the same browser had until now; it ends when another one takes its place. */
  earlier?: string | null;
};

/** `wrong` says the same for an unknown address, a wrong password and a disabled account. */
export type SignInAnswer =
  | { ok: true; userId: string; email: string; sessionId: string; device: string }
  | { ok: false; reason: "wrong" | "busy" }
  | { ok: false; reason: "wait"; seconds: number };

/** Waits this short are sat out here rather than shown: nobody types again that fast. */
const unnoticed = 1000;

/**
 * Checks an address and a password and opens a session. Failures slow the next attempt down, of the same
 * device where the owner has signed in on it before, else of the same network: who guesses holds nobody up elsewhere.
 */
export async function signIn(attempt: Attempt): Promise<SignInAnswer> {
  const parsed = emailAddress.safeParse(attempt.email);
  const email = parsed.success ? parsed.data : "";
  const password = typeof attempt.password === "string" ? attempt.password : "";
  const device = attempt.deviceOf(email);
  const { key, known } = counterKey(email, device, attempt.network);
  try {
    return await inTurn(key, async () => {
      const db = await database();
      const user = await db.user.findUnique({
        where: { email },
        select: { id: true, passwordHash: true, disabledAt: true },
      });
      const wait = waitBefore(await counterOf(key), new Date());
      if (wait > unnoticed) {
        noteRefusal(user?.id ?? null, new Date());
        return { ok: false, reason: "wait", seconds: Math.ceil(wait / 1000) };
      }
      if (wait > 0) await sleep(wait);
      const fits = await verifyPassword(user?.passwordHash ?? null, password.slice(0, longestPassword), {
        first: known,
      });
      const now = new Date();
      if (!user || !fits || user.disabledAt || password.length > longestPassword) {
        await countFailure(key, now);
        noteRefusal(user?.id ?? null, now);
        return { ok: false, reason: "wrong" };
      }
      if (known) await clearCounter(key);
      const sessionId = await openSession(user.id, attempt.label);
      if (attempt.earlier) await endSession(attempt.earlier);
      return {
        ok: true,
        userId: user.id,
        email,
        sessionId,
        device: known && device ? device : newDevice(email),
      };
    });
  } catch (error) {
    if (error instanceof Refusal && error.key === "busy") return { ok: false, reason: "busy" };
    throw error;
  }
}
