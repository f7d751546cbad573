import { createHmac, randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";

/** So many at once, and one more each `refill` milliseconds. */
export type Allowance = { atOnce: number; refill: number };

const most = 20_000;
const saltFor = 24 * 60 * 60_000;

/**
 * Counts what comes from each network. Kept in memory alone, under a salted hash whose salt is drawn anew each day and
 * is written nowhere: nobody can learn from it who has sent what. A flood writes nothing to the database either.
 */
export class Buckets {
  private readonly levels = new LRUCache<string, { left: number; at: number }>({ max: most });
  private salt = randomBytes(32);
  private saltedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly allowance: Allowance) {}

  /**
   * Takes one from a network's bucket.
   * @param now milliseconds
   * @returns 0 when there was one; else in how many milliseconds there will be
   */
  take(network: string, now: number): number {
    const { atOnce, refill } = this.allowance;
    const key = this.keyOf(network, now);
    const level = this.levels.get(key);
    const left = level ? Math.min(atOnce, level.left + (now - level.at) / refill) : atOnce;
    // Of too many networks those that were quiet longest are forgotten first.
    this.levels.set(key, { left: left >= 1 ? left - 1 : left, at: now });
    return left >= 1 ? 0 : Math.ceil((1 - left) * refill);
  }

  private keyOf(network: string, now: number): string {
    if (now - this.saltedAt >= saltFor) {
      this.salt = randomBytes(32);
      this.saltedAt = now;
      this.levels.clear();
    }
    return createHmac("sha256", this.salt).update(network).digest("base64url");
  }
}
