import { LRUCache } from "lru-cache";
import { afterFailure, type Counter, waitBefore } from "@/lib/access/throttle-rules";
import { tokenHash } from "./token";

/** Waits this short keep nobody out: a calendar program that asks by an old address does so once an hour. */
const unnoticed = 1000;

/**
 * Counts wrong addresses of calendars, by network, as wrong passwords are. In memory: no guess finds one of 32 random bytes,
 * and what matters is that trying many costs little. Whoever's address has opened its calendar before waits for nobody.
 */
const wrong = new LRUCache<string, Counter>({ max: 5000 });
const opened = new LRUCache<string, true>({ max: 500 });

/** How long someone from this network has to wait with this token, in milliseconds; 0 when they need not. */
export function waitFor(token: string, network: string, now: Date): number {
  if (opened.has(tokenHash(token))) return 0;
  const wait = waitBefore(wrong.get(network) ?? null, now);
  return wait > unnoticed ? wait : 0;
}

export function countWrong(token: string, network: string, now: Date): void {
  opened.delete(tokenHash(token));
  wrong.set(network, afterFailure(wrong.get(network) ?? null, now));
}

export function countRight(token: string): void {
  opened.set(tokenHash(token), true);
}
