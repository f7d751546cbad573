import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { perform } from "@/lib/ledger/perform";
import { refuseSession } from "./acts";

/** Of each account, and of all addresses without one together, a refusal is noted so often at most: milliseconds. */
export const notedEvery = 60_000;
const noted = new Map<string | null, number>();

/** Whether a refusal is to be noted now: a flood of guesses must not become one of lines. */
export function isToBeNoted(userId: string | null, now: Date): boolean {
  const before = noted.get(userId);
  // A clock that was set back must not keep refusals off the log either.
  if (before !== undefined && Math.abs(now.getTime() - before) < notedEvery) return false;
  noted.set(userId, now.getTime());
  return true;
}

/**
 * Puts a refused sign-in on the log, a moment later and not while the answer is waited for: how long that takes must not
 * tell whether an address has an account.
 */
export function noteRefusal(userId: string | null, now: Date): void {
  if (!isToBeNoted(userId, now)) return;
  const note = () =>
    perform({ system: "sign-in" }, refuseSession, { userId }).catch((error: unknown) => {
      // Nothing is written while the disk is full or everyone waits; the refusal itself has been given.
      if (!(error instanceof Refusal)) console.error("sign-in: a refusal could not be put on the log", error);
    });
  setTimeout(note, 200 + Math.random() * 800).unref();
}
