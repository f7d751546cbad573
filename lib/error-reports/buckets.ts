import { createHmac, randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import { type Allowance, takeOne } from "./allowance";

const most = 20_000;
const saltFor = 24 * 60 * 60_000;

/**
 * Counts what comes from each network. Kept in memory alone, under a salted hash whose salt is drawn anew each day and
 * is written nowhere: nobody can learn from it who has sent what. A flood writes nothing to the database either.
 */
export class Buckets {
  /** When each is whole again; of too many networks those that were quiet longest are forgotten first. */
  private readonly wholeAt = new LRUCache<string, number>({ max: most });
  private salt = randomBytes(32);
  private saltedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly allowance: Allowance) {}

  /**
   * Takes one from a network's bucket.
   * @param now milliseconds
   * @returns 0 when there was one; else in how many milliseconds there will be
   */
  take(network: string, now: number): number {
    const key = this.keyOf(network, now);
    const { wait, wholeAt } = takeOne(this.allowance, this.wholeAt.get(key) ?? null, now);
    this.wholeAt.set(key, wholeAt);
    return wait;
  }

  private keyOf(network: string, now: number): string {
    if (now - this.saltedAt >= saltFor) {
      this.salt = randomBytes(32);
      this.saltedAt = now;
      this.wholeAt.clear();
    }
    return createHmac("sha256", this.salt).update(network).digest("base64url");
  }
}
