import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * A mark in the form that says that a page of ours was opened within the last weeks. It is as coarse as a day, so that
 * a page can stay in the cache; it stops those who send forms without ever having read the page.
 */

const day = 86_400_000;
/** For how many days a form may lie open, or in a cache. */
export const stampDays = 30;

const dayOf = (now: Date): number => Math.floor(now.getTime() / day);
const seal = (on: number, secret: string): string =>
  createHmac("sha256", secret).update(`error-report-form ${on}`).digest("base64url").slice(0, 22);

/** The stamp of a form that is made now. */
export const newStamp = (now: Date, secret: string): string => `${dayOf(now)}.${seal(dayOf(now), secret)}`;

/** Whether a stamp is ours and young enough. One of tomorrow is taken: clocks differ. */
export function isStamp(text: string, now: Date, secret: string): boolean {
  const [, digits = "", given = ""] = /^(\d{1,6})\.([\w-]{22})$/.exec(text) ?? [];
  if (!given) return false;
  const on = Number(digits);
  const age = dayOf(now) - on;
  return age >= -1 && age <= stampDays && timingSafeEqual(Buffer.from(given), Buffer.from(seal(on, secret)));
}
